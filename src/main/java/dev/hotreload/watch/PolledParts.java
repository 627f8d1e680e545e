package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/**
 * What one round polls because inotify is of no use there.
 *
 * @param subtrees the directories with all that is in them, by the names of the watched tree
 * @param everything whether nothing is left for inotify
 */
record PolledParts(Set<Path> subtrees, boolean everything) {

    PolledParts {
        subtrees = Set.copyOf(subtrees);
    }

    boolean has(Path path) {
        return everything || isIn(path, subtrees);
    }

    static boolean isIn(Path path, Collection<Path> directories) {
        return directories.stream().anyMatch(path::startsWith);
    }

    static boolean isBelowOther(Path path, Collection<Path> directories) {
        return directories.stream().anyMatch(it -> !it.equals(path) && path.startsWith(it));
    }
}
