package dev.hotreload.reload;

import dev.hotreload.reload.RulePhase.Ending;
import dev.hotreload.reload.RulePhase.Idle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The phase of every rule, in the configuration's order.
 *
 * @param leaving commands of a configuration that is no longer in force
 * @param lastRun numbers the commands from 1
 */
record RuleState(List<RulePhase> phases, List<Ending> leaving, int lastRun) {

    RuleState {
        phases = List.copyOf(phases);
        leaving = List.copyOf(leaving);
    }

    static RuleState of(int rules) {
        return new RuleState(Collections.nCopies(rules, new Idle()), List.of(), 0);
    }

    RuleState with(int rule, RulePhase phase) {
        return with(rule, phase, lastRun);
    }

    RuleState with(int rule, RulePhase phase, int run) {
        List<RulePhase> next = new ArrayList<>(phases);
        next.set(rule, phase);
        return new RuleState(next, leaving, run);
    }

    RuleState withLeaving(List<Ending> next) {
        return new RuleState(phases, next, lastRun);
    }

    /** The rules of another configuration; what ends now goes on to end. */
    RuleState replacedBy(List<RulePhase> next) {
        List<Ending> ending =
                all().filter(Ending.class::isInstance).map(Ending.class::cast).toList();
        return new RuleState(next, ending, lastRun);
    }

    /** The rule whose command that run is. */
    OptionalInt ruleOf(int run) {
        return IntStream.range(0, phases.size())
                .filter(rule -> phases.get(rule).is(run))
                .findFirst();
    }

    Stream<RulePhase> all() {
        return Stream.concat(phases.stream(), leaving.stream());
    }

    boolean isIdle() {
        return all().allMatch(Idle.class::isInstance);
    }
}
