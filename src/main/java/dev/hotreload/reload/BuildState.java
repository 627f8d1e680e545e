package dev.hotreload.reload;

import dev.hotreload.reload.BuildPhase.Quiet;

import java.util.OptionalLong;

/**
 * The build machine's whole memory.
 *
 * @param lastRun numbers its builds from 1
 * @param heldSince since when it is known that changes are outstanding: no result counts meanwhile
 */
record BuildState(BuildPhase phase, LoopGuard guard, int lastRun, OptionalLong heldSince) {

    static BuildState initial() {
        return new BuildState(new Quiet(), LoopGuard.fresh(), 0, OptionalLong.empty());
    }

    BuildState with(BuildPhase next) {
        return new BuildState(next, guard, lastRun, heldSince);
    }

    BuildState with(LoopGuard next) {
        return new BuildState(phase, next, lastRun, heldSince);
    }

    BuildState running(BuildPhase.Building next, LoopGuard itsGuard) {
        return new BuildState(next, itsGuard, next.attempt().run(), heldSince);
    }

    boolean isHeld() {
        return heldSince.isPresent();
    }

    /** From here on changes are outstanding. */
    BuildState held(long now) {
        return new BuildState(phase, guard, lastRun, isHeld() ? heldSince : OptionalLong.of(now));
    }

    BuildState released(long now) {
        BuildState later = waited(now);
        return new BuildState(later.phase(), guard, lastRun, OptionalLong.empty());
    }

    /** The time for which changes were outstanding counts for no window. */
    BuildState waited(long now) {
        if (!isHeld()) {
            return this;
        }
        long waited = now - heldSince.getAsLong();
        return new BuildState(phase.later(waited), guard, lastRun, OptionalLong.of(now));
    }

    /** When it wants to be asked again. */
    OptionalLong deadline() {
        return isHeld() && phase.waitsForChanges() ? OptionalLong.empty() : phase.deadline();
    }
}
