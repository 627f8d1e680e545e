package dev.hotreload.reload;

import dev.hotreload.reload.BuildPhase.Quiet;

/** The build machine's whole memory; {@code lastRun} numbers its builds from 1. */
record BuildState(BuildPhase phase, LoopGuard guard, int lastRun) {

    static BuildState initial() {
        return new BuildState(new Quiet(), LoopGuard.fresh(), 0);
    }

    BuildState with(BuildPhase next) {
        return new BuildState(next, guard, lastRun);
    }

    BuildState with(LoopGuard next) {
        return new BuildState(phase, next, lastRun);
    }
}
