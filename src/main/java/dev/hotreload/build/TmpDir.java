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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            throw new IOException(
                    "tmp_dir "
                            + directory
                            + " cannot be made ("
                            + reason(e)
                            + "): name another one",
                    e);
        }
        return new TmpDir(directory, true);
    }

    private static String reason(FileSystemException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> e.getFile() + " is a file, not a directory";
            case AccessDeniedException _ ->
                    "no permission to write in " + Path.of(e.getFile()).getParent();
            default -> e.getMessage();
        };
    }

    /**
     * Deletes all that is in a directory that was made here, and the directory with it; in one that
     * was there before, {@code ours} alone, and files only. Follows no symbolic link, and enters
     * nothing that is mounted.
     *
     * @return what was left and why, in sentences
     */
    public List<String> clean(Set<Path> ours) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            return List.of(directory + " is a symbolic link, and nothing behind it was deleted");
        }
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        return made ? cleanAll() : cleanOurs(ours);
    }

    private List<String> cleanAll() throws IOException {
        Deletion deletion = new Deletion(MountPoints.now());
        Files.walkFileTree(directory.toRealPath(), deletion);
        return deletion.left;
    }

    private List<String> cleanOurs(Set<Path> ours) throws IOException {
        Path real = directory.toRealPath();
        for (Path file : ours) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.getParent().toRealPath().startsWith(real)) {
                Files.delete(file);
            }
        }
        return List.of(
                directory + " was there before, and only hotreload's own files were deleted");
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        private final MountPoints mounts;
        private final List<String> left = new ArrayList<>();

        private Deletion(MountPoints mounts) {
            this.mounts = mounts;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isMounted(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        private boolean isMounted(Path path) {
            boolean mounted = mounts.contains(path);
            if (mounted) {
                left.add(path + " is mounted, and nothing in it was deleted");
            }
            return mounted;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!isMounted(file)) {
                Files.deleteIfExists(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException problem)
                throws IOException {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException e) {
                // Something mounted is in it, or somebody else has put something into it.
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
