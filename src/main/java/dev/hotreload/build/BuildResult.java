package dev.hotreload.build;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How a build ended. */
public sealed interface BuildResult {

    /**
     * There is something to run.
     *
     * @param twins the earlier builds that have made the same program
     */
    record Succeeded(Duration took, Set<Integer> twins) implements BuildResult {
        public Succeeded {
            twins = Set.copyOf(twins);
        }

        /** It may be the same as before, but nobody has looked. */
        public Succeeded(Duration took) {
            this(took, Set.of());
        }
    }

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
