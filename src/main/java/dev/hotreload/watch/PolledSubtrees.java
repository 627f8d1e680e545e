package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * What is polled beside an inotify watch: subtrees that inotify says nothing of, and directories
 * for which the system had no watch left.
 */
final class PolledSubtrees implements AutoCloseable {

    private final PathRules rules;
    private final Set<Path> directories;
    private final TreeWatcher.Sightings sightings;
    private final PolledTree polled;
    private boolean polling;
    private boolean closed;

    PolledSubtrees(PathRules rules, Set<Path> silent, TreeWatcher.Sightings sightings) {
        this.rules = rules;
        this.sightings = sightings;
        directories = new ConcurrentSkipListSet<>(silent);
        polled = new PolledTree(rules, this::tops, rules.pollInterval(), sightings);
    }

    /** What happens from its return on to the subtrees that are there by now is noticed. */
    void open() throws IOException {
        if (begins()) {
            polled.open();
        }
    }

    private synchronized boolean begins() {
        boolean begins = !directories.isEmpty() && !polling && !closed;
        polling |= begins;
        return begins;
    }

    /** A directory that could not be watched, with all that is in it. */
    void add(Path directory, WatchLimitReached.Kind limit) throws IOException {
        directories.add(directory);
        open();
        sightings.lost(new Loss.LimitReached(limit));
    }

    /**
     * Those that are in no other one, and the tops in them: the way from one to the other may be
     * pruned.
     */
    private Collection<Path> tops() {
        return Stream.concat(
                        directories.stream().filter(dir -> !isBelowOther(dir)),
                        rules.tops().stream().filter(this::isBelowOther))
                .toList();
    }

    private boolean isBelowOther(Path path) {
        return PolledParts.isBelowOther(path, directories);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        polled.close();
    }
}
