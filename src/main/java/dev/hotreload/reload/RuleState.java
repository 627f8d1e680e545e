package dev.hotreload.reload;

import dev.hotreload.reload.RulePhase.Ending;
import dev.hotreload.reload.RulePhase.Idle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        return new RuleState(idle(rules), List.of(), 0);
    }

    private static List<RulePhase> idle(int rules) {
        return Collections.nCopies(rules, new Idle());
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

    /** As many rules as another configuration has; what ends now goes on to end. */
    RuleState replacedBy(int rules) {
        List<Ending> ending =
                all().filter(Ending.class::isInstance).map(Ending.class::cast).toList();
        return new RuleState(idle(rules), ending, lastRun);
    }

    Stream<RulePhase> all() {
        return Stream.concat(phases.stream(), leaving.stream());
    }

    boolean isIdle() {
        return all().allMatch(Idle.class::isInstance);
    }
}
