package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which files tell git what to ignore in a directory: the {@code .gitignore} of each directory from
 * there up to the top of the repository, and its {@code info/exclude}. Without a repository those
 * below {@code root} count. Where git ignores a directory in which the watch begins, and tracks
 * nothing in it, what stands above it says nothing of what is in it.
 */
final class IgnoreChains {

    static final String FILE = ".gitignore";

    /**
     * What counts in one directory.
     *
     * @param files those that say something, the nearest first
     */
    record Chain(Optional<GitDirectory> git, List<IgnoreFile> files) {

        static final Chain NONE = new Chain(Optional.empty(), List.of());

        Chain {
            files = List.copyOf(files);
        }

        /** The nearest file that speaks of the path decides. */
        Optional<Reason> reason(Path path, boolean directory) {
            for (IgnoreFile file : files) {
                Optional<IgnoreFile.Line> line = file.lineFor(path, directory);
                if (line.isPresent()) {
                    return line.filter(IgnoreFile.Line::ignores)
                            .map(it -> new Reason.GitIgnored(file.file(), it.number(), it.text()));
                }
            }
            return Optional.empty();
        }

        private Chain with(IgnoreFile nearer) {
            List<IgnoreFile> all = new ArrayList<>(List.of(nearer));
            all.addAll(files);
            return nearer.lines().isEmpty() ? this : new Chain(git, all);
        }
    }

    private final Path root;
    private final Set<Path> tops;
    private final BiPredicate<GitDirectory, Path> tracked;
    private final Map<Path, Chain> known = new ConcurrentHashMap<>();

    /**
     * @param tops where the watch begins, root among them
     * @param tracked whether git tracks something at or below a path
     */
    IgnoreChains(Path root, Set<Path> tops, BiPredicate<GitDirectory, Path> tracked) {
        this.root = root;
        this.tops = Set.copyOf(tops);
        this.tracked = tracked;
    }

    Chain at(Path directory) {
        Chain chain = known.get(directory);
        if (chain == null) {
            chain = look(directory);
            known.put(directory, chain);
        }
        return chain;
    }

    /** Whether the files say something else by now: those of tops, or of all that was asked for. */
    boolean changed(boolean everywhere) {
        IgnoreChains now = new IgnoreChains(root, tops, tracked);
        Stream<Path> asked =
                everywhere ? known.keySet().stream() : tops.stream().filter(known::containsKey);
        return asked.anyMatch(directory -> !now.at(directory).equals(known.get(directory)));
    }

    private Chain look(Path directory) {
        Optional<GitDirectory> git = GitDirectory.at(directory);
        Chain around = git.map(IgnoreChains::top).orElseGet(() -> around(directory));
        if (tops.contains(directory) && isLeftToItself(directory, around)) {
            around = new Chain(around.git(), List.of());
        }
        boolean counts = around.git().isPresent() || directory.startsWith(root);
        return counts ? around.with(file(directory)) : Chain.NONE;
    }

    private boolean isLeftToItself(Path top, Chain around) {
        return around.git()
                .filter(git -> isIgnored(git, top) && !tracked.test(git, top))
                .isPresent();
    }

    /** Whether git ignores the directory or one around it. */
    private boolean isIgnored(GitDirectory git, Path directory) {
        return Stream.iterate(directory, at -> !at.equals(git.top()), Path::getParent)
                .anyMatch(at -> at(at.getParent()).reason(at, true).isPresent());
    }

    private Chain around(Path directory) {
        return directory.getParent() == null ? Chain.NONE : at(directory.getParent());
    }

    private static Chain top(GitDirectory git) {
        return new Chain(Optional.of(git), List.of())
                .with(IgnoreFile.read(git.exclude(), git.top()));
    }

    private static IgnoreFile file(Path directory) {
        return IgnoreFile.read(directory.resolve(FILE), directory);
    }
}
