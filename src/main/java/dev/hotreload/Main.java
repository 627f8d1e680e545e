package dev.hotreload;

import dev.hotreload.cli.Cli;
import dev.hotreload.cli.HeadStart;
import dev.hotreload.cli.Wiring;
import dev.hotreload.posix.NativeText;
import dev.hotreload.process.Environment;

import java.io.IOException;
import java.nio.file.Path;

/** The program's entry. Nothing else in the program exits. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        HeadStart.begin();
        Environment environment = Environment.inherited();
        Cli cli =
                new Cli(
                        System.out,
                        System.err,
                        Path.of("").toAbsolutePath(),
                        environment.asMap(),
                        (request, loaded, debug) ->
                                new Wiring(environment).run(request, loaded, debug));
        System.exit(cli.run(NativeText.arguments(args.length)));
    }
}
