package dev.hotreload.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program to run.
 *
 * @param executable absolute
 * @param argv its name as it sees it, and its arguments; each reaches it byte for byte
 * @param environment {@code NAME=value} entries, all that it gets
 * @param directory where it runs; absolute
 */
public record Command(
        Path executable, List<String> argv, List<String> environment, Path directory) {

    private static final Path SHELL = Path.of("/bin/sh");

    public Command {
        argv = List.copyOf(argv);
        environment = List.copyOf(environment);
    }

    /** Shell text; the arguments are words of its last command, whatever characters they hold. */
    public static Command shell(
            String text, List<String> arguments, List<String> environment, Path directory) {
        List<String> argv = new ArrayList<>(List.of("sh", "-c"));
        argv.add(arguments.isEmpty() ? text : text + " \"$@\"");
        if (!arguments.isEmpty()) {
            argv.add("sh");
            argv.addAll(arguments);
        }
        return new Command(SHELL, argv, environment, directory);
    }
}
