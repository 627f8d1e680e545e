package dev.hotreload.config;

import java.nio.file.Path;
import java.util.Optional;

/** Whether a directory may be watched: the one step of a load that asks for more than files. */
interface RootCheck {

    /**
     * Judges a directory that may not exist.
     *
     * @param root absolute and normalized
     * @param home the user's home directory
     * @param dangerousAllowed {@code ignore_dangerous_root_dir}
     */
    Verdict check(Path root, Optional<Path> home, boolean dangerousAllowed);

    /** Whether a directory of that name is there by now. */
    default boolean has(Path directory) {
        return true;
    }

    /** Whether it may. */
    sealed interface Verdict {

        /**
         * It may be watched.
         *
         * @param root without symbolic links
         */
        record Accepted(Path root) implements Verdict {}

        /**
         * It must not be watched.
         *
         * @param text follows {@code root}'s value
         */
        record Refused(String text) implements Verdict {}
    }
}
