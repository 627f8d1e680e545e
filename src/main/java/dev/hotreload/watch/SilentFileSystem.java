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
                    "fuse.grpcfuse",
                    "fuse.osxfs",
                    "fuse.sshfs",
                    "fuse.vmhgfs-fuse",
                    "nfs",
                    "nfs4",
                    "prl_fs",
                    "smb3",
                    "smbfs",
                    "vboxsf",
                    "virtiofs");

    /** The type of the file system that {@code directory} is on, if it is one of these. */
    static Optional<SilentFileSystem> below(Path directory) {
        try {
            String type = Files.getFileStore(directory).type();
            return TYPES.contains(type)
                    ? Optional.of(new SilentFileSystem(type))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
