package dev.hotreload.reload;

import dev.hotreload.reload.AppPhase.Down;

import java.util.OptionalLong;

/**
 * The app machine's whole memory.
 *
 * @param lastRun numbers its starts from 1
 * @param built whether a good build exists, so that there is something to start
 * @param reruns starts in a row after an end by itself
 */
record AppState(AppPhase phase, int lastRun, boolean built, int reruns) {

    static AppState initial() {
        return new AppState(new Down(OptionalLong.empty()), 0, false, 0);
    }

    AppState with(AppPhase next) {
        return new AppState(next, lastRun, built, reruns);
    }

    AppState asBuilt() {
        return new AppState(phase, lastRun, true, 0);
    }

    AppState unbuilt() {
        return new AppState(phase, lastRun, false, reruns);
    }

    AppState withReruns(int count) {
        return new AppState(phase, lastRun, built, count);
    }
}
