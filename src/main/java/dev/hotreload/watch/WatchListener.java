package dev.hotreload.watch;

import java.util.List;

/** Hears what a {@link SourceWatch} sees, on threads of the watch; it must return at once. */
public interface WatchListener {

    /** What one burst changed; never empty, one entry a path. */
    void changed(List<Change> changes);

    /** More has changed than was reported, and it takes a moment to find out what. */
    void outstanding();

    /** What was outstanding has been reported; comes after each {@link #outstanding}. */
    void complete();

    /**
     * Something the user must know: what happened to the watch, and what it does now. One sentence.
     */
    void trouble(String sentence);
}
