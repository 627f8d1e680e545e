package dev.hotreload.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code tmp_dir}: made at start and, if asked for, cleaned at the end. */
public final class TmpDir {

    private final Path directory;
    private final boolean made;

    private TmpDir(Path directory, boolean made) {
        this.directory = directory;
        this.made = made;
    }

    /** Makes the directory where it is missing. */
    public static TmpDir prepare(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return new TmpDir(directory, false);
        }
        try {
            Files.createDirectories(directory);
        } catch (FileSystemException e) {
            throw new IOException("tmp_dir " + directory + " cannot be made: " + reason(e), e);
        }
        return new TmpDir(directory, true);
    }

    private static String reason(FileSystemException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> e.getFile() + " is a file, not a directory";
            case AccessDeniedException _ -> e.getFile() + " may not be written";
            default -> e.getMessage();
        };
    }

    /**
     * Deletes all that is in a directory that was made here, and the directory with it; in one that
     * was there before, {@code ours} alone. Follows no symbolic link.
     */
    public void clean(Set<Path> ours) throws IOException {
        for (Path entry : made ? entries(directory) : inDirectory(ours)) {
            if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(entry, new Deletion());
            }
        }
        if (made) {
            deleteIfEmpty();
        }
    }

    private Set<Path> inDirectory(Set<Path> ours) {
        return ours.stream()
                .filter(path -> path.startsWith(directory) && !path.equals(directory))
                .collect(Collectors.toSet());
    }

    private void deleteIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException e) {
            // Somebody else has put something into it.
        }
    }

    private static Set<Path> entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.collect(HashSet::new, Set::add, Set::addAll);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException problem)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
