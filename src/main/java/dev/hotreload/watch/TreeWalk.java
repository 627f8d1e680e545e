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
import java.util.HashSet;
import java.util.Set;

/**
 * Walks what is not pruned. A top that is a symbolic link is followed, other links only if asked.
 * Whatever vanishes, is locked or loops on the way is left out; the walk goes on.
 */
final class TreeWalk extends SimpleFileVisitor<Path> {

    /** What to do on the way; a directory comes before what is in it is read. */
    interface Steps {

        void directory(Path dir) throws IOException;

        /** Called for whatever is not a directory. */
        void file(Path file, BasicFileAttributes attributes) throws IOException;

        /** A directory that may not be read. */
        default void locked(Path dir) {}

        /** Asked at each directory: whether to leave the walk. */
        default boolean enough() {
            return false;
        }
    }

    private final Path top;
    private final PathRules rules;
    private final Steps steps;
    private final Set<Path> visited = new HashSet<>();

    private TreeWalk(Path top, PathRules rules, Steps steps) {
        this.top = top;
        this.rules = rules;
        this.steps = steps;
    }

    static void walk(Path top, PathRules rules, Steps steps) throws IOException {
        Set<FileVisitOption> options =
                rules.followLinks() || Files.isSymbolicLink(top)
                        ? Set.of(FileVisitOption.FOLLOW_LINKS)
                        : Set.of();
        Files.walkFileTree(top, options, Integer.MAX_VALUE, new TreeWalk(top, rules, steps));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
            throws IOException {
        if (steps.enough()) {
            return FileVisitResult.TERMINATE;
        }
        if (rules.prunes(dir) || isNotOurs(dir)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        try {
            steps.directory(dir);
            return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException _) {
            return FileVisitResult.SKIP_SUBTREE;
        }
    }

    private boolean isNotOurs(Path dir) {
        if (rules.followLinks()) {
            return comesElsewhere(dir);
        }
        return !dir.equals(top) && Files.isSymbolicLink(dir);
    }

    /** Whether the directory behind a link is walked, or was walked, under another name. */
    private boolean comesElsewhere(Path dir) {
        try {
            Path real = dir.toRealPath();
            boolean hasOwnName =
                    !real.equals(dir)
                            && rules.tops().stream().anyMatch(real::startsWith)
                            && !rules.prunes(real);
            return hasOwnName || !visited.add(real);
        } catch (IOException _) {
            return true;
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        steps.file(file, attributes);
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
