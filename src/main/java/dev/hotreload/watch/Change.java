package dev.hotreload.watch;

import java.nio.file.Path;

/**
 * A file whose content is no longer the one that was known; a save that leaves the same bytes is
 * none.
 *
 * @param path absolute and normalized as the watch reports it; relative to {@code root} once it is
 *     only a name
 * @param madeAt when it was written, on the clock that the watch was given (nanoseconds): the
 *     file's modification time, never later than the moment it was noticed; for a deletion, when it
 *     was noticed
 */
public record Change(Path path, Kind kind, Target target, long madeAt) {

    /** CREATE and MODIFY of the system mean the same here: editors save either way. */
    public enum Kind {
        WRITTEN,
        DELETED
    }
}
