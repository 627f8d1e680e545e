package dev.hotreload.reload;

import dev.hotreload.watch.Change;

import java.util.List;

/**
 * Tells builds that builds started from those that people did. A change that was made while a build
 * ran may be that build's own; when three builds in a row had no other reason, a file is generated
 * by each and would start them for ever. The third one is the proof: it comes after a pause, in
 * which whoever types is noticed, and is not cancelled.
 *
 * @param from when the last build began
 * @param to when its last process went; the end of time while it runs
 * @param inARow how many builds in a row had only changes of the build before as their reason
 * @param outside whether anything since {@code from} came from outside
 */
record LoopGuard(long from, long to, int inARow, boolean outside) {

    /** Builds without a reason from outside before the next is refused. */
    static final int MOST = 3;

    /** How long it must be quiet before the last of them. */
    static final long PAUSE = 1_000_000_000L;

    /** Modification times are read from another clock, and that is coarse. */
    private static final long SKEW = 5_000_000L;

    static LoopGuard fresh() {
        return new LoopGuard(Long.MAX_VALUE, Long.MIN_VALUE, 0, true);
    }

    /** The guard of a build that is about to run. */
    LoopGuard next() {
        return new LoopGuard(from, to, outside ? 0 : inARow + 1, outside);
    }

    LoopGuard began(long now) {
        return new LoopGuard(now, Long.MAX_VALUE, inARow, false);
    }

    LoopGuard ended(long now) {
        return new LoopGuard(from, now, inARow, outside);
    }

    LoopGuard heard(List<Change> changes) {
        return changes.stream().allMatch(this::isOwn) ? this : fromOutside();
    }

    LoopGuard fromOutside() {
        return new LoopGuard(from, to, inARow, true);
    }

    private boolean isOwn(Change change) {
        return change.madeAt() >= from && change.madeAt() - SKEW <= to;
    }

    boolean isProof() {
        return inARow == MOST;
    }

    boolean refuses() {
        return inARow > MOST;
    }
}
