package dev.hotreload.reload;

import dev.hotreload.reload.RulePhase.Idle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The phase of every rule, in the configuration's order; {@code lastRun} numbers their commands.
 */
record RuleState(List<RulePhase> phases, int lastRun) {

    RuleState {
        phases = List.copyOf(phases);
    }

    static RuleState of(int rules) {
        return new RuleState(Collections.nCopies(rules, new Idle()), 0);
    }

    RuleState with(int rule, RulePhase phase) {
        return with(rule, phase, lastRun);
    }

    RuleState with(int rule, RulePhase phase, int run) {
        List<RulePhase> next = new ArrayList<>(phases);
        next.set(rule, phase);
        return new RuleState(next, run);
    }

    boolean isIdle() {
        return phases.stream().allMatch(Idle.class::isInstance);
    }
}
