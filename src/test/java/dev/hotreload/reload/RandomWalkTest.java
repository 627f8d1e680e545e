package dev.hotreload.reload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million steps through a world in which anything may happen at any time. */
class RandomWalkTest {

    private static final int STEPS = 200_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void nothingThatMustNeverHappenHappens(long seed) {
        RandomWalk walk = new RandomWalk(seed);
        try {
            while (walk.steps() < STEPS) {
                walk.liveOnce();
            }
        } catch (AssertionError e) {
            throw new AssertionError(
                    "seed %d, step %d: %s\n%s"
                            .formatted(seed, walk.steps(), e.getMessage(), walk.lastSteps()),
                    e);
        }
    }
}
