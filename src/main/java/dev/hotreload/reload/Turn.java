package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.reload.BuildPhase.Attempt;
import dev.hotreload.report.Notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step in the making: what it may read, and the effects that it has so far. */
final class Turn {

    /** A build whose result counts. */
    record Finished(Attempt attempt, BuildResult result) {}

    private final long now;
    private final Policy policy;
    private final ByHand byHand;
    private final List<Effect> effects = new ArrayList<>();
    private Optional<Finished> finished = Optional.empty();

    Turn(long now, Policy policy, ByHand byHand) {
        this.now = now;
        this.policy = policy;
        this.byHand = byHand;
    }

    long now() {
        return now;
    }

    Policy policy() {
        return policy;
    }

    /** What the user had decided before. */
    ByHand byHand() {
        return byHand;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void tell(Notice notice) {
        effects.add(new Effect.Tell(notice));
    }

    void finish(Attempt attempt, BuildResult result) {
        finished = Optional.of(new Finished(attempt, result));
    }

    Optional<Finished> finished() {
        return finished;
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }
}
