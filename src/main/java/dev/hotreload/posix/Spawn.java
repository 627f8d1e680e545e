package dev.hotreload.posix;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * A process to start, as the leader of a process group of its own, with every signal at its default
 * and none blocked, {@code /dev/null} as standard input and no descriptor beyond the standard
 * three.
 *
 * @param executable absolute
 * @param argv what the program sees as its name, and its arguments; not empty
 * @param environment {@code NAME=value} entries
 * @param directory where it runs; absolute
 * @param output a descriptor for standard output and standard error; inherited where empty
 */
public record Spawn(
        Path executable,
        List<String> argv,
        List<String> environment,
        Path directory,
        OptionalInt output) {

    public Spawn {
        argv = List.copyOf(argv);
        environment = List.copyOf(environment);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("argv is empty");
        }
    }
}
