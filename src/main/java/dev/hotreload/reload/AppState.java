package dev.hotreload.reload;

import dev.hotreload.reload.AppPhase.Down;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The app machine's whole memory.
 *
 * @param lastRun numbers its starts from 1
 * @param pid of the last start, once it is known
 * @param built whether a good build exists, so that there is something to start
 * @param reruns starts in a row after an end by itself
 */
record AppState(AppPhase phase, int lastRun, OptionalInt pid, boolean built, int reruns) {

    static AppState initial() {
        return new AppState(new Down(OptionalLong.empty()), 0, OptionalInt.empty(), false, 0);
    }

    AppState with(AppPhase next) {
        return new AppState(next, lastRun, pid, built, reruns);
    }

    AppState withPid(int known) {
        return new AppState(phase, lastRun, OptionalInt.of(known), built, reruns);
    }

    AppState asBuilt() {
        return new AppState(phase, lastRun, pid, true, 0);
    }

    AppState unbuilt() {
        return new AppState(phase, lastRun, pid, false, reruns);
    }

    AppState withReruns(int count) {
        return new AppState(phase, lastRun, pid, built, count);
    }
}
