package dev.hotreload.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cgroup's files on memory.
 *
 * @param top where the hierarchy is mounted; limits of the groups between it and {@code directory}
 *     count too
 * @param killsIn in which file the count {@code oom_kill} stands
 * @param limitIn which file holds the limit
 */
record MemoryGroup(Path top, Path directory, String killsIn, String limitIn) {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** From here on, version 1 means no limit: the address space rounded down to a page. */
    private static final long NO_LIMIT = Long.MAX_VALUE / 65_536 * 65_536 - 65_536;

    static MemoryGroup version2(Path top, Path directory) {
        return new MemoryGroup(top, directory, "memory.events", "memory.max");
    }

    static MemoryGroup version1(Path top, Path directory) {
        return new MemoryGroup(top, directory, "memory.oom_control", "memory.limit_in_bytes");
    }

    /** How many processes of the group the kernel has killed for lack of memory so far. */
    OptionalLong killed() {
        return textOf(directory.resolve(killsIn))
                .map(text ->
                        text.lines()
                                .map(line -> BLANK.split(line))
                                .filter(row -> row.length == 2 && row[0].equals("oom_kill"))
                                .flatMapToLong(row -> number(row[1]).stream())
                                .findFirst())
                .orElse(OptionalLong.empty());
    }

    /** The smallest limit that holds for the group, in bytes; empty if there is none. */
    OptionalLong limit() {
        return Stream.iterate(directory, at -> at != null && at.startsWith(top), Path::getParent)
                .flatMap(at -> textOf(at.resolve(limitIn)).stream())
                .flatMapToLong(text -> number(text.strip()).stream())
                .filter(bytes -> bytes < NO_LIMIT)
                .min();
    }

    private static Optional<String> textOf(Path file) {
        try {
            return Optional.of(Files.readString(file, ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
