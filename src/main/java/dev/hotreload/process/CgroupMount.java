package dev.hotreload.process;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a hierarchy of cgroups is mounted.
 *
 * @param root which group of it is seen there; in a container often not the topmost
 */
record CgroupMount(Path point, String root) {

    private static final int ROOT = 3;
    private static final int POINT = 4;

    /** From a line of {@code /proc/self/mountinfo}, if it is that. */
    static Optional<CgroupMount> version2(String line) {
        return of(line, "cgroup2", "");
    }

    /** The memory controller's, from a line of {@code /proc/self/mountinfo}, if it is that. */
    static Optional<CgroupMount> version1(String line) {
        return of(line, "cgroup", "memory");
    }

    private static Optional<CgroupMount> of(String line, String type, String option) {
        int dash = line.indexOf(" - ");
        if (dash < 0) {
            return Optional.empty();
        }
        String[] place = line.substring(0, dash).split(" ", -1);
        String[] system = line.substring(dash + 3).split(" ", -1);
        return place.length > POINT
                        && system.length > 2
                        && system[0].equals(type)
                        && (option.isEmpty()
                                || Arrays.asList(system[2].split(",")).contains(option))
                ? Optional.of(new CgroupMount(Path.of(place[POINT]), place[ROOT]))
                : Optional.empty();
    }

    /** Where the group of that path is seen; the mount's own root if it is outside of it. */
    Path directory(String group) {
        String prefix = root.endsWith("/") ? root : root + "/";
        return group.startsWith(prefix) ? point.resolve(group.substring(prefix.length())) : point;
    }
}
