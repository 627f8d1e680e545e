package dev.hotreload.golang;

import dev.hotreload.config.Config;
import dev.hotreload.process.Environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The flags that {@code go build} in {@code cmd} gets by {@code GOFLAGS}.
 *
 * @param added in the order in which they are added
 * @param before what {@code GOFLAGS} holds without them
 */
public record GoFlags(List<String> added, String before) {

    private static final String GOFLAGS = "GOFLAGS";

    /** Nothing is optimised away or put elsewhere: each line and variable can be found. */
    private static final String DEBUGGABLE = "-gcflags=all=-N -l";

    public GoFlags {
        added = List.copyOf(added);
    }

    /**
     * The flags for the {@code cmd} of that configuration; reads files.
     *
     * @param environment that {@code cmd} runs in
     */
    public static GoFlags of(Config config, Environment environment) {
        return config.hotreload().debug().isPresent()
                ? new GoFlags(List.of(DEBUGGABLE), before(environment))
                : new GoFlags(List.of(), "");
    }

    /** What the variable holds; where it is empty, what {@code go env -w} has kept. */
    private static String before(Environment environment) {
        return environment
                .get(GOFLAGS)
                .filter(flags -> !flags.isEmpty())
                .or(() -> kept(environment))
                .orElse("");
    }

    private static Optional<String> kept(Environment environment) {
        try {
            return file(environment).map(GoFlags::linesOf).flatMap(GoFlags::lastIn);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> file(Environment environment) {
        Optional<String> named = environment.get("GOENV").filter(name -> !name.isEmpty());
        if (named.isPresent()) {
            return named.filter(name -> !name.equals("off")).map(Path::of);
        }
        return environment
                .get("XDG_CONFIG_HOME")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .or(() -> environment.get("HOME").map(home -> Path.of(home, ".config")))
                .map(directory -> directory.resolve("go/env"));
    }

    private static String linesOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<String> lastIn(String lines) {
        return lines.lines()
                .filter(line -> line.startsWith(GOFLAGS + "="))
                .map(line -> line.substring(GOFLAGS.length() + 1))
                .reduce((_, later) -> later);
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
}
