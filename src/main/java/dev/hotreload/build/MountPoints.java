package dev.hotreload.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where something is mounted, bind mounts too; real paths. */
record MountPoints(Set<Path> paths) {

    private static final Path TABLE = Path.of("/proc/self/mountinfo");
    private static final int MOUNT_POINT = 4;

    /** How the kernel writes white space and backslashes. */
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    MountPoints {
        paths = Set.copyOf(paths);
    }

    static MountPoints now() throws IOException {
        return new MountPoints(
                Files.readString(TABLE, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> Path.of(unescape(line.split(" ", -1)[MOUNT_POINT])))
                        .collect(Collectors.toSet()));
    }

    private static String unescape(String path) {
        return OCTAL.matcher(path).replaceAll(MountPoints::character);
    }

    private static String character(MatchResult octal) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octal.group(1), 8)));
    }

    boolean contains(Path realPath) {
        return paths.contains(realPath);
    }
}
