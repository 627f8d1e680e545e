package dev.hotreload.golang;

import dev.hotreload.config.Config;
import dev.hotreload.config.Program;
import dev.hotreload.process.Environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The flags that {@code go build} in {@code cmd} gets by {@code GOFLAGS}, so that it takes less
 * time.
 *
 * @param added in the order in which they are added
 * @param before what {@code GOFLAGS} holds without them
 */
public record GoFlags(List<String> added, String before) {

    private static final String GOFLAGS = "GOFLAGS";
    private static final GoFlags NONE = new GoFlags(List.of(), "");

    /** The first release whose {@code go} knows {@code -buildvcs}. */
    private static final int KNOWS_BUILDVCS = 18;

    private static final Pattern DEBUGGER = Pattern.compile("\\b(?:dlv|gdb|lldb)\\b");

    public GoFlags {
        added = List.copyOf(added);
    }

    /**
     * The flags for the {@code cmd} of that configuration; reads files.
     *
     * @param environment that {@code cmd} runs in
     */
    public static GoFlags of(Config config, Environment environment) {
        return Optional.of(config.build().command())
                .filter(_ -> config.hotreload().goFlags())
                .flatMap(GoCommand::of)
                .map(command -> of(command, config, environment))
                .orElse(NONE);
    }

    private static GoFlags of(GoCommand command, Config config, Environment environment) {
        GoSettings settings = new GoSettings(environment, config.workingDirectory());
        String before = settings.get(GOFLAGS);
        List<String> added = new ArrayList<>();
        if (isOpen("buildvcs", command, before) && settings.release().orElse(0) >= KNOWS_BUILDVCS) {
            added.add("-buildvcs=false");
        }
        if (isOpen("ldflags", command, before)
                && isOpen("gcflags", command, before)
                && !isDebugged(config)) {
            added.add("-ldflags=-w");
        }
        return new GoFlags(added, before);
    }

    private static boolean isOpen(String flag, GoCommand command, String before) {
        return !command.sets(flag)
                && Arrays.stream(before.split("[\\s'\"]+"))
                        .noneMatch(word -> GoCommand.flagOf(word).equals(flag));
    }

    /** Whether somebody who needs the debug information may look at what is built. */
    private static boolean isDebugged(Config config) {
        Program program = config.build().program();
        Stream<String> run =
                switch (program) {
                    case Program.FullBin(var text, _, _) -> Stream.of(text);
                    case Program.Entrypoint(var words, _) -> words.stream();
                    case Program.Bin(var text, _) -> Stream.of(text);
                };
        return Stream.of(run, program.arguments().stream(), Stream.of(config.build().command()))
                .flatMap(words -> words)
                .anyMatch(word -> DEBUGGER.matcher(word).find());
    }

    /** That environment with them. */
    public Environment in(Environment environment) {
        if (added.isEmpty()) {
            return environment;
        }
        Map<String, String> all = new LinkedHashMap<>(environment.asMap());
        all.put(GOFLAGS, (before + " " + String.join(" ", added)).strip());
        return new Environment(all);
    }

    /** What the user has to know of them; empty where nothing is added. */
    public Optional<String> sentence() {
        if (added.isEmpty()) {
            return Optional.empty();
        }
        List<String> left = added.stream().map(GoFlags::leftOut).toList();
        return Optional.of(
                "go build gets "
                        + String.join(" ", added)
                        + ": no "
                        + String.join(" and no ", left)
                        + " in the binary (`[hotreload] go_flags = false` turns this off)");
    }

    private static String leftOut(String flag) {
        return flag.startsWith("-buildvcs") ? "revision" : "debug information";
    }
}
