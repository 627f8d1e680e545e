package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What git ignores of the files around {@code root}, as it was when it was first asked for. What
 * git tracks, or a directory with something tracked in it, is not ignored. Safe for several
 * threads.
 */
final class GitIgnores {

    private record Answer(GitDirectory git, boolean tracked) {}

    private final IgnoreChains chains;
    private final Map<Path, Optional<Reason>> directories = new ConcurrentHashMap<>();
    private final Map<Path, Answer> answers = new ConcurrentHashMap<>();
    private final Map<GitDirectory, TrackedFiles> indexes = new ConcurrentHashMap<>();

    /**
     * @param tops where the watch begins, root among them
     */
    GitIgnores(Path root, Set<Path> tops) {
        chains = new IgnoreChains(root, tops, this::isTracked);
    }

    /** Whether a change of this file may change what is ignored. */
    static boolean steeredBy(Path file) {
        return file.endsWith(IgnoreChains.FILE) || file.endsWith(".git");
    }

    /** Why git ignores the directory itself; those around it are another question. */
    Optional<Reason> ofDirectory(Path directory) {
        Optional<Reason> known = directories.get(directory);
        if (known == null) {
            known = reason(directory, true);
            directories.put(directory, known);
        }
        return known;
    }

    /** Why git ignores the file itself. */
    Optional<Reason> ofFile(Path file) {
        return reason(file, false);
    }

    private Optional<Reason> reason(Path path, boolean directory) {
        Path parent = path.getParent();
        if (parent == null) {
            return Optional.empty();
        }
        IgnoreChains.Chain chain = chains.at(parent);
        return chain.reason(path, directory)
                .filter(_ -> chain.git().filter(git -> isTracked(git, path)).isEmpty());
    }

    private boolean isTracked(GitDirectory git, Path path) {
        boolean tracked = tracks(git, path);
        answers.put(path, new Answer(git, tracked));
        return tracked;
    }

    private boolean tracks(GitDirectory git, Path path) {
        return indexes.computeIfAbsent(git, it -> TrackedFiles.read(it.index()))
                .hasAtOrBelow(git.top().relativize(path).toString());
    }

    /**
     * Whether something else is ignored by now. Cheap enough to be asked each second.
     *
     * @param everywhere whether files in the tree may have changed, and not only those around it
     */
    boolean isOutdated(boolean everywhere) {
        return chains.changed(everywhere) || trackedChanged();
    }

    private boolean trackedChanged() {
        boolean changed =
                indexes.entrySet().stream()
                        .anyMatch(
                                it -> !Stamp.of(it.getKey().index()).equals(it.getValue().stamp()));
        if (!changed) {
            return false;
        }
        indexes.clear();
        return answers.entrySet().stream()
                .anyMatch(
                        it -> tracks(it.getValue().git(), it.getKey()) != it.getValue().tracked());
    }
}
