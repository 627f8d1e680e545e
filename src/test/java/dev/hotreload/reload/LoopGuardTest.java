package dev.hotreload.reload;

import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.noticedLate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Builds that start builds, and people who save so quickly that it looks the same. */
class LoopGuardTest {

    /** A world with one writer besides the build. */
    private static final class World {

        private final Machine machine = Machine.eager();
        private final List<Notice.Looping> loops = new ArrayList<>();
        private final int build;
        private List<String> generated = List.of();
        private int writeAfter = -1;
        private int clockSlow;
        private long now;
        private int running;
        private long endsAt;
        private boolean cancelled;
        private int builds;
        private long startedAt;
        private boolean unbuilt;

        World(int buildMillis) {
            build = buildMillis;
            perform(machine.on(begun()));
        }

        World generating(int afterMillis, String... files) {
            generated = List.of(files);
            writeAfter = afterMillis;
            return this;
        }

        /** Has modification times lie behind by as much as the kernel's coarse clock. */
        World withSlowClock(int millis) {
            clockSlow = millis;
            return this;
        }

        void save(String file) {
            unbuilt = true;
            perform(machine.on(changed(file)));
        }

        boolean hasBuiltTheLastSave() {
            return !unbuilt;
        }

        World run(long millis) {
            long then = now + millis;
            while (now < then) {
                pass(Math.max(1, Math.min(then, nextAt()) - now));
                if (running > 0 && !generated.isEmpty() && now == startedAt + writeAfter) {
                    perform(machine.on(noticedLate(clockSlow, generated.toArray(String[]::new))));
                }
                if (running > 0 && now >= endsAt) {
                    int done = running;
                    running = 0;
                    perform(machine.on(cancelled ? cancelled(done) : built(done)));
                }
            }
            return this;
        }

        private void pass(long millis) {
            now += millis;
            perform(machine.after(millis));
        }

        private long nextAt() {
            long next = machine.millisToDeadline();
            next = next == Long.MAX_VALUE ? next : now + next;
            if (running > 0) {
                next = Math.min(next, endsAt);
                long writeAt = startedAt + writeAfter;
                next = writeAt > now ? Math.min(next, writeAt) : next;
            }
            return next;
        }

        private void perform(Machine stepped) {
            loops.addAll(
                    stepped.said().stream()
                            .filter(Notice.Looping.class::isInstance)
                            .map(Notice.Looping.class::cast)
                            .toList());
            for (Effect effect : stepped.effects()) {
                switch (effect) {
                    case Effect.StartBuild(int run) -> start(run);
                    case Effect.CancelBuild _ -> {
                        cancelled = true;
                        endsAt = now + 10;
                    }
                    case Effect.SignalApp(int run, _) -> perform(machine.on(exited(run, 0)));
                    default -> {}
                }
            }
        }

        private void start(int run) {
            running = run;
            startedAt = now;
            unbuilt = false;
            endsAt = now + build;
            cancelled = false;
            builds++;
        }

        List<String> named() {
            return loops.stream().flatMap(loop -> loop.files().stream()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 90, 200, 490})
    void aGeneratedFileIsNamedAndNoLongerBuilt(int writeAfter) {
        World world = new World(500).generating(writeAfter, "gen.go").run(60_000);
        assertThat(world.named()).containsExactly("gen.go");
        assertThat(world.loops.getFirst().builds()).isEqualTo(3);
        assertThat(world.running).isZero();
        assertThat(world.builds).isLessThanOrEqualTo(7);
    }

    @Test
    void aGeneratedFileOfAVeryShortBuildIsNamed() {
        assertThat(new World(50).generating(20, "gen.go").run(60_000).named())
                .containsExactly("gen.go");
    }

    @Test
    void aFileGeneratedInTheFirstMomentOfABuildIsNamed() {
        assertThat(new World(500).withSlowClock(10).generating(2, "gen.go").run(60_000).named())
                .containsExactly("gen.go");
    }

    @Test
    void theProgramRunsInSpiteOfTheLoop() {
        World world = new World(500).generating(100, "gen.go").run(60_000);
        world.machine.is("Quiet Up#3");
    }

    @Test
    void severalGeneratedFilesAreNamedTogether() {
        assertThat(new World(500).generating(100, "b.go", "a.go").run(60_000).named())
                .containsExactly("a.go", "b.go");
    }

    @Test
    void onlyTheFileThatEveryBuildWroteIsNamed() {
        World world = new World(2000).generating(100, "gen.go");
        for (int second = 0; second < 60; second += 2) {
            world.run(1980);
            if (world.running > 0) {
                world.save("main" + second + ".go");
            }
            world.run(20);
        }
        assertThat(world.run(60_000).named()).containsExactly("gen.go");
    }

    @Test
    void aChangeFromOutsideBuildsAgain() {
        World world = new World(500).generating(100, "gen.go").run(60_000);
        int before = world.builds;
        world.save("main.go");
        assertThat(world.run(10).builds).isEqualTo(before + 1);
        assertThat(world.run(60_000).builds).isEqualTo(before + 1);
        assertThat(world.loops).hasSize(1);
    }

    @Test
    void aFileThatIsNoticedLateIsNotNamedTwice() {
        World world = new World(500).generating(100, "gen.go");
        while (world.loops.isEmpty()) {
            world.run(10);
        }
        int builds = world.builds;
        world.perform(world.machine.on(noticedLate(10, "gen.go")));
        assertThat(world.run(10_000).loops).hasSize(1);
        assertThat(world.builds).isEqualTo(builds);
    }

    @Test
    void anotherFileThanTheNamedOneBuildsAgainWheneverItWasSaved() {
        World world = new World(500).generating(100, "gen.go");
        while (world.loops.isEmpty()) {
            world.run(10);
        }
        int builds = world.builds;
        world.perform(world.machine.on(noticedLate(10, "main.go")));
        assertThat(world.run(10).builds).isEqualTo(builds + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 300, 1000, 3000, 10_000, 40_000})
    void whoeverSavesAtAnyPaceIsNeverStopped(int build) {
        for (int pace = 20; pace < 3 * build + 3000; pace += pace < 400 ? 20 : 170) {
            int every = pace;
            World world = savesFor(40, build, () -> every);
            assertThat(world.loops).as("builds of %d ms, saves each %d", build, pace).isEmpty();
            assertThat(world.hasBuiltTheLastSave()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 3000, 10_000})
    void whoeverSavesIrregularlyIsNeverStopped(int build) {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World world = savesFor(60, build, () -> random.nextLong(20, 2L * build));
            assertThat(world.loops).as("builds of %d ms, seed %d", build, seed).isEmpty();
            assertThat(world.hasBuiltTheLastSave()).isTrue();
        }
    }

    @Test
    void theLastOfManyQuickSavesIsBuiltAfterASecondAtMost() {
        World world = new World(3000).run(4000);
        for (int i = 0; i < 20; i++) {
            world.run(700).save("main.go");
        }
        assertThat(world.run(1100).hasBuiltTheLastSave()).isTrue();
    }

    private static World savesFor(int saves, int build, LongSupplier pauses) {
        World world = new World(build).run(build + 500L);
        for (int i = 0; i < saves; i++) {
            world.save("main.go");
            world.run(pauses.getAsLong());
        }
        return world.run(10L * build + 10_000);
    }
}
