package dev.hotreload.golang;

import dev.hotreload.config.Config;
import dev.hotreload.config.Program;
import dev.hotreload.process.Environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The flags that {@code go build} in {@code cmd} gets by {@code GOFLAGS}: so that it takes less
 * time, or for a debugger.
 *
 * @param added in the order in which they are added
 * @param before what {@code GOFLAGS} holds without them
 * @param heard whether there is a {@code go} that gets them
 */
public record GoFlags(List<String> added, String before, boolean heard) {

    private static final String GOFLAGS = "GOFLAGS";
    private static final String NO_REVISION = "-buildvcs=false";
    private static final String NO_DEBUG_INFORMATION = "-ldflags=-w";

    /** Nothing is optimised away or put elsewhere: each line and variable can be found. */
    private static final String DEBUGGABLE = "-gcflags=all=-N -l";

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
        GoSettings settings = new GoSettings(environment, config.workingDirectory());
        List<String> added = new ArrayList<>();
        Optional.of(config.build().command())
                .filter(_ -> config.hotreload().goFlags())
                .flatMap(GoCommand::of)
                .ifPresent(command -> added.addAll(quicker(command, config, settings)));
        if (config.hotreload().debug().isPresent()) {
            added.add(DEBUGGABLE);
        }
        return new GoFlags(added, added.isEmpty() ? "" : settings.get(GOFLAGS), settings.findsGo());
    }

    private static List<String> quicker(GoCommand command, Config config, GoSettings settings) {
        String before = settings.get(GOFLAGS);
        List<String> quicker = new ArrayList<>();
        if (isOpen("buildvcs", command, before) && settings.release().orElse(0) >= KNOWS_BUILDVCS) {
            quicker.add(NO_REVISION);
        }
        if (isOpen("ldflags", command, before)
                && isOpen("gcflags", command, before)
                && !isDebugged(config)) {
            quicker.add(NO_DEBUG_INFORMATION);
        }
        return quicker;
    }

    private static boolean isOpen(String flag, GoCommand command, String before) {
        return !command.sets(flag)
                && Arrays.stream(before.split("[\\s'\"]+"))
                        .noneMatch(word -> GoCommand.flagOf(word).equals(flag));
    }

    /** Whether somebody who needs the debug information may look at what is built. */
    private static boolean isDebugged(Config config) {
        if (config.hotreload().debug().isPresent()) {
            return true;
        }
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
        String more = added.stream().map(GoFlags::quoted).collect(Collectors.joining(" "));
        return environment.with(GOFLAGS, (before + " " + more).strip());
    }

    /** As {@code go} takes one that holds spaces; none holds quotes. */
    private static String quoted(String flag) {
        return flag.contains(" ") ? "'" + flag + "'" : flag;
    }

    /** What the user has to know of them; empty where nothing is left out, or nothing built. */
    public Optional<String> sentence() {
        List<String> quicker = added.stream().filter(flag -> !flag.equals(DEBUGGABLE)).toList();
        if (quicker.isEmpty() || !heard) {
            return Optional.empty();
        }
        List<String> left = quicker.stream().map(GoFlags::leftOut).toList();
        return Optional.of(
                "go build gets "
                        + String.join(" ", quicker)
                        + " (no "
                        + String.join(", no ", left)
                        + "; see go_flags)");
    }

    private static String leftOut(String flag) {
        return flag.equals(NO_REVISION) ? "revision" : "DWARF";
    }
}
