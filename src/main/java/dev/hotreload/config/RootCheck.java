package dev.hotreload.config;

import java.nio.file.Path;
import java.util.Optional;

/** Whether a directory may be watched: the one step of a load that asks for more than files. */
interface RootCheck {

    /**
     * @param root absolute and normalized
     * @param home the user's home directory
     * @param dangerousAllowed {@code ignore_dangerous_root_dir}
     */
    Verdict check(Path root, Optional<Path> home, boolean dangerousAllowed);

    sealed interface Verdict {
        /**
         * @param root without symbolic links
         */
        record Accepted(Path root) implements Verdict {}

        /**
         * @param text follows {@code root}'s value
         */
        record Refused(String text) implements Verdict {}
    }
}
