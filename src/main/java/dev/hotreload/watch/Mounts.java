package dev.hotreload.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mounts that this process has; paths are real ones. */
record Mounts(List<Mount> all) {

    static final Path OF_THIS_PROCESS = Path.of("/proc/self/mountinfo");

    Mounts {
        all = List.copyOf(all);
    }

    /** What the kernel writes of them, each byte one character; empty if it cannot be read. */
    static String read(Path mountInfo) {
        try {
            return Files.readString(mountInfo, StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }

    static Mounts of(String mountInfo) {
        return new Mounts(
                Stream.of(mountInfo.split("\n")).flatMap(line -> Mount.of(line).stream()).toList());
    }

    /** The mount that {@code path} is on: found as the kernel does, from mount to mount. */
    Optional<Mount> around(Path path) {
        List<Mount> left = new ArrayList<>(all);
        Optional<Mount> at = left.stream().filter(this::isFirst).findFirst();
        Optional<Mount> next = at;
        while (next.isPresent()) {
            at = next;
            left.remove(at.get());
            next = nearest(left, at.get(), path);
        }
        return at.filter(mount -> path.startsWith(mount.point()));
    }

    /** What is mounted at a directory below {@code path} and not hidden by another mount. */
    List<Mount> below(Path path) {
        return all.stream()
                .filter(it -> it.point().startsWith(path) && !it.point().equals(path))
                .filter(it -> around(it.point()).filter(it::equals).isPresent())
                .toList();
    }

    private boolean isFirst(Mount mount) {
        return all.stream().noneMatch(it -> it.id() == mount.parent() && !it.equals(mount));
    }

    private static Optional<Mount> nearest(List<Mount> mounts, Mount on, Path path) {
        return mounts.stream()
                .filter(it -> it.parent() == on.id() && path.startsWith(it.point()))
                .min(Comparator.comparingInt(it -> it.point().getNameCount()));
    }
}
