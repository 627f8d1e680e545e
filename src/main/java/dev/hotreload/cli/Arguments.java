package dev.hotreload.cli;

import dev.hotreload.config.FlagValues;
import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.NearestName;
import dev.hotreload.config.Problem;
import dev.hotreload.watch.ShownPath;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the command line as Go's {@code flag} does: it ends at the first word that is no flag. */
final class Arguments {

    private static final String INIT = "init";
    private static final String EXPLAIN = "explain";

    private final Path workingDirectory;
    private final Map<String, String> environment;

    /**
     * @param workingDirectory absolute
     */
    Arguments(Path workingDirectory, Map<String, String> environment) {
        this.workingDirectory = workingDirectory;
        this.environment = environment;
    }

    Invocation parse(List<String> arguments) {
        if (!arguments.isEmpty() && arguments.getFirst().equals(INIT)) {
            return init(arguments.subList(1, arguments.size()));
        }
        try {
            return !arguments.isEmpty() && arguments.getFirst().equals(EXPLAIN)
                    ? explain(arguments.subList(1, arguments.size()))
                    : invocation(parse(commandLine(Flag.all(), true), arguments));
        } catch (ParameterException e) {
            return new Invocation.Misused(sentence(e));
        }
    }

    private Invocation init(List<String> rest) {
        return switch (parse(rest)) {
            case Invocation.ShowHelp help -> help;
            case Invocation _ when rest.isEmpty() -> new Invocation.Init();
            case Invocation _ ->
                    new Invocation.Misused("init takes nothing behind it, not " + rest.getFirst());
        };
    }

    /** Takes its flags in front of the paths, behind them and in between. */
    private Invocation explain(List<String> rest) {
        List<Flag> flags = new ArrayList<>(Flag.all());
        flags.add(Flag.TREE);
        ParseResult result = parse(commandLine(flags, false), rest);
        List<String> paths = result.matchedPositionalValue(0, List.of());
        boolean tree = result.hasMatchedOption(Flag.TREE.shown());
        return switch (invocation(result)) {
            case Invocation.Run _ when paths.isEmpty() && !tree ->
                    new Invocation.Misused("explain needs a path behind it, or --tree");
            case Invocation.Run _ when !paths.isEmpty() && tree ->
                    new Invocation.Misused(
                            "explain --tree shows the whole tree and takes no path, not "
                                    + ShownPath.text(paths.getFirst()));
            case Invocation.Run(var request, _) -> new Invocation.Explain(request, paths, tree);
            case Invocation other -> other;
        };
    }

    private static ParseResult parse(CommandLine commandLine, List<String> arguments) {
        return commandLine.parseArgs(arguments.toArray(String[]::new));
    }

    private static CommandLine commandLine(List<Flag> flags, boolean endAtFirstWord) {
        CommandLine commandLine = new CommandLine(Grammar.spec(flags));
        return commandLine
                .setAllowOptionsAsOptionParameters(true)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true)
                .setPosixClusteredShortOptionsAllowed(false)
                .setStopAtPositional(endAtFirstWord);
    }

    private Invocation invocation(ParseResult result) {
        if (result.hasMatchedOption(Flag.HELP.shown())) {
            return new Invocation.ShowHelp();
        }
        if (result.hasMatchedOption(Flag.VERSION.shown())) {
            return new Invocation.ShowVersion();
        }
        LoadRequest request = request(result);
        List<Problem> problems = FlagValues.check(request.flags());
        if (!problems.isEmpty()) {
            return new Invocation.Misused(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return result.hasMatchedOption(Flag.PRINT_CONFIG.shown())
                ? new Invocation.PrintConfig(request)
                : new Invocation.Run(request, result.hasMatchedOption(Flag.DEBUG.shown()));
    }

    private LoadRequest request(ParseResult result) {
        List<String> files = result.matchedOptionValue(Flag.CONFIG.shown(), List.of());
        return new LoadRequest(
                workingDirectory,
                files.isEmpty() ? Optional.empty() : Optional.of(files.getLast()),
                values(result),
                result.matchedPositionalValue(0, List.of()),
                environment,
                result.hasMatchedOption(Flag.STRICT.shown()));
    }

    private static Map<String, List<String>> values(ParseResult result) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Flag flag : Flag.all()) {
            OptionSpec option = result.matchedOption(flag.shown());
            if (option != null && flag.key().isPresent()) {
                values.put(flag.key().get(), option.getValue());
            }
        }
        return values;
    }

    private static String sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched());
            case MissingParameterException missing ->
                    "flag needs a value: " + Grammar.name(missing.getMissing().getFirst());
            default -> problem.getMessage();
        };
    }

    private static String unknown(List<String> words) {
        String written = words.getFirst().replaceFirst("=.*", "");
        List<String> names = Flag.all().stream().flatMap(flag -> flag.names().stream()).toList();
        return "unknown flag "
                + written
                + NearestName.of(written.replaceFirst("^--?", ""), names)
                        .map(name -> "; did you mean " + Flag.dashed(name) + "?")
                        .orElse("");
    }
}
