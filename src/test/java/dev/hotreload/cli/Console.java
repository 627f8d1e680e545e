package dev.hotreload.cli;

import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs command lines in a directory, and records what they print and start. */
final class Console {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();
    private final Cli cli;

    Console(Path directory) {
        cli = new Cli(stream(out), stream(err), directory, Map.of(), this::start);
    }

    private int start(LoadRequest request, LoadResult.Loaded loaded, boolean debug) {
        started.add(loaded.config().build().command() + (debug ? " (debug)" : ""));
        return 7;
    }

    int run(String... arguments) {
        return cli.run(List.of(arguments));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The command of every daemon that was started. */
    List<String> started() {
        return started;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
