package dev.hotreload.golang;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects the directories of a walk in which the go command looks for packages of the project's
 * module; what cannot be read is passed by.
 */
final class GoDirectories extends SimpleFileVisitor<Path> {

    private static final Set<String> OTHERS = Set.of("vendor", "testdata", "node_modules");

    private final Path project;
    private final boolean workspace;
    private final List<Path> found = new ArrayList<>();

    GoDirectories(Path project) {
        this.project = project;
        this.workspace = Files.exists(project.resolve("go.work"));
    }

    List<Path> found() {
        return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (!directory.equals(project) && isPassedBy(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        found.add(directory);
        return FileVisitResult.CONTINUE;
    }

    /** A module of its own is built from the project only in a workspace. */
    private boolean isPassedBy(Path directory) {
        String name = directory.getFileName().toString();
        return name.startsWith(".")
                || name.startsWith("_")
                || OTHERS.contains(name)
                || (!workspace && Files.exists(directory.resolve("go.mod")));
    }

    /** At the walk's depth limit directories come as files. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return attributes.isDirectory()
                ? preVisitDirectory(file, attributes)
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException problem) {
        return FileVisitResult.CONTINUE;
    }
}
