package dev.hotreload.cli;

import dev.hotreload.config.ConfigLoader;
import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult;
import dev.hotreload.config.Problem;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Does what a command line asks for. What was asked for goes to {@code out}, all else to err. */
public final class Cli {

    private final PrintStream out;
    private final PrintStream err;
    private final Path workingDirectory;
    private final Map<String, String> environment;
    private final Daemon daemon;

    /**
     * @param workingDirectory absolute
     */
    public Cli(
            PrintStream out,
            PrintStream err,
            Path workingDirectory,
            Map<String, String> environment,
            Daemon daemon) {
        this.out = out;
        this.err = err;
        this.workingDirectory = workingDirectory;
        this.environment = Map.copyOf(environment);
        this.daemon = daemon;
    }

    /** Returns the exit status. */
    public int run(List<String> arguments) {
        return switch (new Arguments(workingDirectory, environment).parse(arguments)) {
            case Invocation.Run(var request, var debug) ->
                    withConfig(request, loaded -> daemon.run(request, loaded, debug));
            case Invocation.PrintConfig(var request) ->
                    withConfig(request, loaded -> print(loaded.settings().toString()));
            case Invocation.Explain(var request, var paths, var tree) ->
                    withConfig(request, loaded -> explain(loaded, paths, tree).status());
            case Invocation.Init() -> new Init(workingDirectory, out, err).run().status();
            case Invocation.ShowVersion() -> print("hotreload " + Version.current() + "\n");
            case Invocation.ShowHelp() -> print(HelpText.text());
            case Invocation.Misused(var message) -> {
                err.println(message);
                err.println("hotreload --help shows all flags");
                yield ExitCode.USAGE.status();
            }
        };
    }

    private ExitCode explain(LoadResult.Loaded loaded, List<String> paths, boolean tree) {
        Explain explain = new Explain(workingDirectory, loaded, out);
        return tree ? explain.tree() : explain.paths(paths);
    }

    private int withConfig(LoadRequest request, ToIntFunction<LoadResult.Loaded> action) {
        return switch (ConfigLoader.load(request)) {
            case LoadResult.Loaded loaded -> {
                loaded.warnings().stream().map(Problem::asWarning).forEach(err::println);
                yield action.applyAsInt(loaded);
            }
            case LoadResult.Refused(var problems) -> {
                problems.forEach(err::println);
                yield ExitCode.CONFIGURATION.status();
            }
        };
    }

    private int print(String text) {
        out.print(text);
        out.flush();
        return ExitCode.STOPPED.status();
    }
}
