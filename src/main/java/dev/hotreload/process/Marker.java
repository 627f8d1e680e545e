package dev.hotreload.process;

import dev.hotreload.posix.InheritedTag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What everything that is started carries, and hands on to its own children: the daemon's token and
 * the run that it belongs to. It is how a process that left its group and lost its parent is known
 * again. It stands in the environment, and once more in an {@link InheritedTag}, as many a way to
 * start a daemon empties the environment ({@code sudo}, {@code service}, {@code env -i}).
 *
 * @param token one daemon's; no two are the same
 * @param run a number that is given once
 */
public record Marker(String token, int run) {

    private static final String NAME = "HOTRELOAD_RUN";
    private static final String PREFIX = NAME + "=";
    private static final int RUN_BITS = 22;
    private static final long RUNS = (1L << RUN_BITS) - 1;

    /** The environment with this marker, and without that of a daemon that runs this one. */
    List<String> addTo(List<String> environment) {
        Stream<String> others = environment.stream().filter(entry -> !entry.startsWith(PREFIX));
        return Stream.concat(others, Stream.of(PREFIX + token + "/" + run)).toList();
    }

    /**
     * As a number that an {@link InheritedTag} takes: 40 bits of the token's digest, and the run.
     */
    long tag() {
        return tokenTag(token) | (run & RUNS);
    }

    private static long tokenTag(String token) {
        UUID digest = UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
        return InheritedTag.LEAST | digest.getMostSignificantBits() >>> 24 << RUN_BITS;
    }

    /** Whether a process was started with this marker. */
    boolean isOn(int pid) {
        return environmentOf(pid).filter(this::equals).isPresent()
                || InheritedTag.of(pid).equals(OptionalLong.of(tag()));
    }

    /** Whether a process was started by the daemon of that token. */
    static boolean isOn(int pid, String token) {
        OptionalLong tag = InheritedTag.of(pid);
        return environmentOf(pid).filter(marker -> marker.token.equals(token)).isPresent()
                || (tag.isPresent() && (tag.getAsLong() & ~RUNS) == tokenTag(token));
    }

    /** Empty if there is none in it, or if it may not be read. */
    private static Optional<Marker> environmentOf(int pid) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc/" + pid + "/environ"));
            String environ = new String(bytes, StandardCharsets.ISO_8859_1);
            int at = ("\0" + environ).indexOf("\0" + PREFIX);
            if (at < 0) {
                return Optional.empty();
            }
            int from = at + PREFIX.length();
            int to = environ.indexOf('\0', from);
            return parse(environ.substring(from, to < 0 ? environ.length() : to));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Marker> parse(String value) {
        int slash = value.indexOf('/');
        try {
            return Optional.of(
                    new Marker(
                            value.substring(0, Math.max(slash, 0)),
                            Integer.parseInt(value.substring(slash + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
