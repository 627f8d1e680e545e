package dev.hotreload.build;

import java.time.Duration;
import java.util.Optional;

/** How a build ended. */
public sealed interface BuildResult {

    /** There is something new to run. */
    record Succeeded(Duration took) implements BuildResult {}

    /**
     * A command said no.
     *
     * @param why how it ended, or why it could not be started; names the command unless it is
     *     {@code cmd}
     * @param firstError the first line that names a place in a file, as compilers write it
     */
    record Failed(String why, Optional<String> firstError, Duration took) implements BuildResult {}

    /** It was asked to end before it did. */
    record Cancelled() implements BuildResult {}
}
