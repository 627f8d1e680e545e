package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The directories for which the system had no watch left: they are polled. */
final class Unwatched implements AutoCloseable {

    private final Set<Path> directories = new ConcurrentSkipListSet<>();
    private final TreeWatcher.Sightings sightings;
    private final PolledTree polled;
    private boolean polling;
    private boolean closed;

    Unwatched(PathRules rules, TreeWatcher.Sightings sightings) {
        this.sightings = sightings;
        polled = new PolledTree(rules, this::tops, rules.pollInterval(), sightings);
    }

    /** A directory that could not be watched, with all that is in it. */
    synchronized void add(Path directory, WatchLimitReached.Kind limit) throws IOException {
        directories.add(directory);
        if (!polling && !closed) {
            polling = true;
            polled.open();
        }
        sightings.lost(new Loss.LimitReached(limit));
    }

    /** Those that are in no other one. */
    private Collection<Path> tops() {
        return directories.stream()
                .filter(dir ->
                        directories.stream().noneMatch(it -> !it.equals(dir) && dir.startsWith(it)))
                .toList();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        polled.close();
    }
}
