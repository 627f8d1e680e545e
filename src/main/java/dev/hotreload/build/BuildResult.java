package dev.hotreload.build;

import java.time.Duration;

/** How a build ended. */
public sealed interface BuildResult {

    /** There is something new to run. */
    record Succeeded(Duration took) implements BuildResult {}

    /**
     * A command said no.
     *
     * @param command its text
     * @param why how it ended, or why it could not be started
     */
    record Failed(String command, String why, Duration took) implements BuildResult {}

    /** It was asked to end before it did. */
    record Cancelled() implements BuildResult {}
}
