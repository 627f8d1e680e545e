package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether git is exchanging files below a directory: it holds {@code index.lock} meanwhile. A
 * lock older than two seconds was left behind, or belongs to a checkout that nobody waits for.
 */
record Checkout(Path directory) {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String POINTER = "gitdir:";

    boolean underWay() {
        return gitDirectory()
                .map(git -> git.resolve("index.lock"))
                .filter(this::isFresh)
                .isPresent();
    }

    private boolean isFresh(Path lock) {
        try {
            FileTime made = Files.getLastModifiedTime(lock);
            return Duration.between(made.toInstant(), Instant.now()).abs().compareTo(LONGEST) < 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** Looked up each time: a repository may come to be while it is watched. */
    private Optional<Path> gitDirectory() {
        for (Path at = directory; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(git);
            }
            if (Files.isRegularFile(git)) {
                return pointedTo(git);
            }
        }
        return Optional.empty();
    }

    /** In a worktree and in a submodule {@code .git} is a file that names the directory. */
    private static Optional<Path> pointedTo(Path git) {
        try {
            String text = Files.readString(git).strip();
            return text.startsWith(POINTER)
                    ? Optional.of(git.resolveSibling(text.substring(POINTER.length()).strip()))
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
