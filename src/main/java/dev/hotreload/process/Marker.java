package dev.hotreload.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What everything that is started carries in its environment, and hands on to its own children: the
 * daemon's token and the run that it belongs to. It is how a process that left its group and lost
 * its parent is known again.
 *
 * @param token one daemon's; no two are the same
 * @param run a number that is given once
 */
public record Marker(String token, int run) {

    private static final String NAME = "HOTRELOAD_RUN";
    private static final String PREFIX = NAME + "=";

    /** The environment with this marker, and without that of a daemon that runs this one. */
    List<String> addTo(List<String> environment) {
        Stream<String> others = environment.stream().filter(entry -> !entry.startsWith(PREFIX));
        return Stream.concat(others, Stream.of(PREFIX + token + "/" + run)).toList();
    }

    /** The marker that a process was started with; empty if it has none or may not be read. */
    static Optional<Marker> of(int pid) {
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
