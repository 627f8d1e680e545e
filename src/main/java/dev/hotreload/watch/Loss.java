package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;

/** Why a {@link TreeWatcher} no longer sees everything. */
sealed interface Loss {

    /** More happened at once than the system queues. */
    record Overflow() implements Loss {}

    /** A directory could not be watched and is polled; the watcher itself goes on. */
    record LimitReached(WatchLimitReached.Kind kind) implements Loss {
        public LimitReached {
            requireNonNull(kind, "kind is null");
        }
    }

    /** What was watched is gone, or another directory or mount by now. */
    record TopsChanged() implements Loss {}

    /** A directory appeared that the watcher itself does not follow: a symbolic link. */
    record LinkAppeared() implements Loss {}

    /** Files changed and the watcher did not say so. */
    record Unreported(List<Path> files) implements Loss {
        public Unreported {
            files = List.copyOf(files);
        }
    }

    /**
     * A checkout is over; its last events may still be on their way. The watcher itself is fine.
     */
    record CheckoutOver() implements Loss {}

    /** What git ignores may be something else by now. */
    record IgnoresTouched() implements Loss {}

    /** What git ignores is something else by now. */
    record IgnoresChanged() implements Loss {}

    /** Some failure that should not happen. */
    record Failed(Throwable cause) implements Loss {
        public Failed {
            requireNonNull(cause, "cause is null");
        }
    }
}
