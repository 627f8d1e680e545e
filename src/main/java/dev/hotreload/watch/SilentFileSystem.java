package dev.hotreload.watch;

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

    /** The file system that is mounted there, if it is one of these. */
    static Optional<SilentFileSystem> of(Mount mount) {
        String type = mount.type();
        return TYPES.contains(type) || type.startsWith(IN_USER_SPACE)
                ? Optional.of(new SilentFileSystem(type))
                : Optional.empty();
    }
}
