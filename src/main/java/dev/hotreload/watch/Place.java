package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a path is to the watch. */
public sealed interface Place {

    /** A file, or a name that a file could have; what its change would mean. */
    record AFile(boolean exists, Verdict verdict) implements Place {
        public AFile {
            requireNonNull(verdict, "verdict is null");
        }
    }

    /**
     * A directory.
     *
     * @param pruned why nothing in it is watched; empty if something is
     * @param passage why its own files do not count although something in it is watched
     */
    record ADirectory(Optional<Reason> pruned, Optional<Reason> passage) implements Place {}
}
