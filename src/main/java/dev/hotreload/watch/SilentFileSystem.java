package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** File systems whose files are changed from elsewhere, which inotify does not see. */
record SilentFileSystem(String type) {

    private static final Set<String> TYPES =
            Set.of(
                    "9p",
                    "cifs",
                    "fakeowner",
                    "fuse",
                    "nfs",
                    "nfs4",
                    "prl_fs",
                    "smb3",
                    "smbfs",
                    "vboxsf",
                    "virtiofs");

    /**
     * With the name of a program after it. Those on a block device ({@code fuseblk}) are changed by
     * nobody else.
     */
    private static final String IN_USER_SPACE = "fuse.";

    /** The type of the file system that {@code directory} is on, if it is one of these. */
    static Optional<SilentFileSystem> below(Path directory) {
        try {
            String type = Files.getFileStore(directory).type();
            return TYPES.contains(type) || type.startsWith(IN_USER_SPACE)
                    ? Optional.of(new SilentFileSystem(type))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
