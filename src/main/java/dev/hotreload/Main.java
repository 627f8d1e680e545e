package dev.hotreload;

import dev.hotreload.cli.Cli;
import dev.hotreload.cli.Daemon;

import java.nio.file.Path;
import java.util.List;

/** The program's entry. Nothing else in the program exits. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Daemon nothing = (_, _) -> 0;
        Path workingDirectory = Path.of("").toAbsolutePath();
        System.exit(
                new Cli(System.out, System.err, workingDirectory, System.getenv(), nothing)
                        .run(List.of(args)));
    }
}
