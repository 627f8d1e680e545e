package dev.hotreload.reload;

import dev.hotreload.reload.AppPhase.Down;
import dev.hotreload.reload.AppPhase.Up;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The app machine's whole memory.
 *
 * @param lastRun numbers its starts from 1
 * @param pid of the last start, once it is known
 * @param reruns starts in a row after an end by itself
 * @param overdue whether something changed since the last start that the program may have read then
 */
record AppState(
        AppPhase phase, int lastRun, OptionalInt pid, Builds builds, int reruns, boolean overdue) {

    static AppState initial() {
        return new AppState(
                new Down(OptionalLong.empty()), 0, OptionalInt.empty(), Builds.none(), 0, false);
    }

    /** Whether the program serves: it runs and has shown what it is asked for. */
    boolean isReady() {
        return phase instanceof Up up && up.trial().ready();
    }

    AppState with(AppPhase next) {
        return new AppState(next, lastRun, pid, builds, reruns, overdue);
    }

    AppState with(Builds next) {
        return new AppState(phase, lastRun, pid, next, reruns, overdue);
    }

    AppState begun(Up next) {
        return new AppState(next, next.run(), OptionalInt.empty(), builds, reruns, false);
    }

    AppState withPid(int known) {
        return new AppState(phase, lastRun, OptionalInt.of(known), builds, reruns, overdue);
    }

    AppState withReruns(int count) {
        return new AppState(phase, lastRun, pid, builds, count, overdue);
    }

    /** A build of these changes came to nothing. */
    AppState missed(Batch batch) {
        boolean more = overdue || !batch.reachesTheBinaryOnly();
        return new AppState(phase, lastRun, pid, builds, reruns, more);
    }
}
