package dev.hotreload.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the kernel killed for lack of memory in the cgroup that hotreload and all that it starts are
 * in. For version 2 of cgroups, and for the {@code memory} controller of version 1.
 */
public final class MemoryEvents {

    private final Optional<MemoryGroup> group;

    private MemoryEvents(Optional<MemoryGroup> group) {
        this.group = group;
    }

    /**
     * The count at one moment.
     *
     * @param killed empty if the system does not tell
     */
    public record Snapshot(OptionalLong killed) {

        /** For a start whose count nobody took. */
        public static final Snapshot NONE = new Snapshot(OptionalLong.empty());
    }

    /**
     * A kill.
     *
     * @param limit the cgroup's limit in bytes; empty if it has none, and the machine ran out
     */
    record Lack(OptionalLong limit) {}

    /** Those of our own cgroup. Reads three small files. */
    public static MemoryEvents here() {
        return in(Path.of("/proc"));
    }

    static MemoryEvents in(Path proc) {
        List<String> mounts = linesOf(proc.resolve("self/mountinfo"));
        return new MemoryEvents(
                linesOf(proc.resolve("self/cgroup")).stream()
                        .flatMap(line -> groupOf(line, mounts).stream())
                        .filter(group -> group.killed().isPresent())
                        .findFirst());
    }

    /** {@code 4:memory:/path}, or {@code 0::/path} in version 2. */
    private static Optional<MemoryGroup> groupOf(String line, List<String> mounts) {
        String[] fields = line.split(":", 3);
        if (fields.length < 3) {
            return Optional.empty();
        }
        if (fields[0].equals("0") && fields[1].isEmpty()) {
            return mounts.stream()
                    .flatMap(mount -> CgroupMount.version2(mount).stream())
                    .findFirst()
                    .map(mount -> MemoryGroup.version2(mount.point(), mount.directory(fields[2])));
        }
        return Arrays.asList(fields[1].split(",")).contains("memory")
                ? mounts.stream()
                        .flatMap(mount -> CgroupMount.version1(mount).stream())
                        .findFirst()
                        .map(mount ->
                                MemoryGroup.version1(mount.point(), mount.directory(fields[2])))
                : Optional.empty();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file, ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    Optional<MemoryGroup> group() {
        return group;
    }

    public Snapshot snapshot() {
        return new Snapshot(group.map(MemoryGroup::killed).orElse(OptionalLong.empty()));
    }

    /** Whether the kernel killed a process of the cgroup since then. */
    Optional<Lack> since(Snapshot before) {
        OptionalLong now = snapshot().killed();
        boolean grown =
                now.isPresent()
                        && before.killed().isPresent()
                        && now.getAsLong() > before.killed().getAsLong();
        return grown ? group.map(at -> new Lack(at.limit())) : Optional.empty();
    }
}
