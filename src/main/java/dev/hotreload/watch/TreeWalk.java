package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks what is not pruned. A top that is a symbolic link is followed, other links only if asked.
 * Whatever vanishes, is locked or loops on the way is left out; the walk goes on.
 */
final class TreeWalk extends SimpleFileVisitor<Path> {

    /** What to do on the way; a directory comes before what is in it is read. */
    interface Steps {

        void directory(Path dir, BasicFileAttributes attributes) throws IOException;

        /** Called for whatever is not a directory. */
        void file(Path file, BasicFileAttributes attributes) throws IOException;

        /** A directory that is left out. */
        default void pruned(Path dir, Reason reason) {}

        /** A directory that may not be read. */
        default void locked(Path dir) {}

        /** Asked at each directory: whether to leave the walk. */
        default boolean enough() {
            return false;
        }
    }

    private final PathRules rules;
    private final Steps steps;
    private final List<Path> deeper = new ArrayList<>();
    private final Links links;
    private final boolean following;
    private final Set<Path> visited = new HashSet<>();

    private TreeWalk(PathRules rules, Steps steps, boolean following) {
        this.rules = rules;
        this.steps = steps;
        this.following = following;
        links = new Links(rules);
    }

    static void walk(Path top, PathRules rules, Steps steps) throws IOException {
        List<Path> _ = walk(top, Integer.MAX_VALUE, rules, steps);
    }

    /** Walks no deeper than that; the directories that are left to be walked. */
    static List<Path> walk(Path top, int depth, PathRules rules, Steps steps) throws IOException {
        Set<FileVisitOption> options =
                rules.followLinks() || Files.isSymbolicLink(top)
                        ? Set.of(FileVisitOption.FOLLOW_LINKS)
                        : Set.of();
        TreeWalk walk = new TreeWalk(rules, steps, !options.isEmpty());
        Files.walkFileTree(top, options, depth, walk);
        return walk.deeper;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
            throws IOException {
        if (steps.enough()) {
            return FileVisitResult.TERMINATE;
        }
        Optional<Reason> refusal = rules.pruning(dir).or(() -> refusal(dir));
        if (refusal.isPresent()) {
            steps.pruned(dir, refusal.get());
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (comesAgain(dir)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        try {
            steps.directory(dir, attributes);
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException _) {
            return FileVisitResult.SKIP_SUBTREE;
        }
    }

    /** A walk that follows no link comes to none: they are files to it. */
    private Optional<Reason> refusal(Path dir) {
        return following ? links.refusal(dir) : Optional.empty();
    }

    /** Whether the directory behind a link was walked under another name. */
    private boolean comesAgain(Path dir) {
        try {
            return rules.followLinks() && !visited.add(dir.toRealPath());
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isDirectory()) {
            deeper.add(file);
        } else {
            steps.file(file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
        if (failure instanceof AccessDeniedException && !rules.prunes(path)) {
            steps.locked(path);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
