package dev.hotreload.posix;

import java.nio.file.Path;
import java.util.List;

/**
 * A process to start, as the leader of a process group of its own, with every signal at its default
 * and none blocked, and no descriptor beyond the standard three.
 *
 * @param executable absolute
 * @param argv what the program sees as its name, and its arguments; not empty
 * @param environment {@code NAME=value} entries
 * @param directory where it runs; absolute
 * @param streams its standard three
 * @param foreground whether its group gets the foreground of the terminal that its input is
 */
public record Spawn(
        Path executable,
        List<String> argv,
        List<String> environment,
        Path directory,
        Streams streams,
        boolean foreground) {

    /**
     * Descriptors of this process that become the standard three.
     *
     * @param in {@link #NULL} for {@code /dev/null}
     */
    public record Streams(int in, int out, int err) {

        /** Never has anything to read. */
        public static final int NULL = -1;
    }

    public Spawn {
        argv = List.copyOf(argv);
        environment = List.copyOf(environment);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("argv is empty");
        }
    }
}
