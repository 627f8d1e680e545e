package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A git repository on disk.
 *
 * @param top of its work tree
 * @param directory where git keeps what belongs to this work tree
 */
record GitDirectory(Path top, Path directory) {

    private static final String POINTER = "gitdir:";

    /** The repository whose work tree {@code place} is in; looked up each time. */
    static Optional<GitDirectory> around(Path place) {
        for (Path at = place; at != null; at = at.getParent()) {
            Optional<GitDirectory> found = at(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The repository whose work tree begins here. */
    static Optional<GitDirectory> at(Path top) {
        Path git = top.resolve(".git");
        if (Files.isDirectory(git)) {
            return Optional.of(new GitDirectory(top, git));
        }
        return Files.isRegularFile(git)
                ? pointedTo(git, POINTER).map(directory -> new GitDirectory(top, directory))
                : Optional.empty();
    }

    Path index() {
        return directory.resolve("index");
    }

    Path exclude() {
        return common().resolve("info/exclude");
    }

    /** Several work trees share most of one repository. */
    private Path common() {
        return pointedTo(directory.resolve("commondir"), "").orElse(directory);
    }

    /** In a worktree and in a submodule {@code .git} is a file that names the directory. */
    private static Optional<Path> pointedTo(Path file, String before) {
        try {
            String text = Files.readString(file).strip();
            return text.startsWith(before)
                    ? Optional.of(
                            file.resolveSibling(text.substring(before.length()).strip())
                                    .normalize())
                    : Optional.empty();
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }
}
