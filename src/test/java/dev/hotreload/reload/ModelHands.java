package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

/** What the user of the {@link ModelWorld} has paused and stopped. */
final class ModelHands {

    private boolean paused;
    private boolean stopped;
    private int held;
    private boolean environmentHeld;

    /** Something to build changed: how many changes count now. */
    int changed() {
        held++;
        return paused ? 0 : release();
    }

    private int release() {
        int count = held;
        held = 0;
        return count;
    }

    /** A build is asked for: how many changes it answers. */
    int reloadAsked() {
        held++;
        return release();
    }

    /** Whether a restart for it may come now. */
    boolean environmentChanged() {
        environmentHeld = paused;
        return !paused;
    }

    /** How many changes count now. */
    int watchToggled() {
        paused = !paused;
        return paused ? 0 : release();
    }

    /** Whether a restart that was held back may come now. */
    boolean releasesEnvironment() {
        boolean releases = !paused && environmentHeld;
        environmentHeld &= paused;
        return releases;
    }

    void appToggled(boolean nowStopped) {
        stopped = nowStopped;
    }

    boolean stopped() {
        return stopped;
    }

    void checkThatTheProgramMayStart() {
        assertThat(stopped).as("whether the user has stopped what starts").isFalse();
    }
}
