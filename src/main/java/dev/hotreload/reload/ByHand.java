package dev.hotreload.reload;

import java.util.Optional;

/**
 * What the user has decided while the daemon runs.
 *
 * @param stopped whether the program is not to run
 * @param paused what waits, while watching is paused
 * @param hurried whether the build to come was asked for, so that its program waits for nobody
 */
record ByHand(boolean stopped, Optional<Held> paused, boolean hurried) {

    static ByHand nothing() {
        return new ByHand(false, Optional.empty(), false);
    }

    ByHand withStopped(boolean next) {
        return new ByHand(next, paused, hurried);
    }

    ByHand withPaused(Optional<Held> next) {
        return new ByHand(stopped, next, hurried);
    }

    ByHand withHurry(boolean next) {
        return new ByHand(stopped, paused, next);
    }

    ByHand withPaused(Held next) {
        return withPaused(Optional.of(next));
    }

    /** Both, where they are so, for the one who follows the machine's steps. */
    String brief() {
        return (stopped ? " stopped" : "") + (paused.isPresent() ? " paused" : "");
    }
}
