package dev.hotreload.golang;

import dev.hotreload.process.Environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code go env} would say, read where {@code go} itself reads it: the environment, the file
 * that {@code go env -w} writes, {@code go.env} of the installation. Asking {@code go} takes longer
 * than a build may wait.
 */
final class GoSettings {

    private static final Pattern RELEASE = Pattern.compile("\\bgo1\\.(\\d+)");

    private final Environment environment;
    private final Path directory;
    private final String user;
    private final Optional<Path> onPath;
    private final Optional<Path> installation;

    /**
     * Reads the files.
     *
     * @param directory where {@code go} runs
     */
    GoSettings(Environment environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
        this.user = userFile().map(GoSettings::text).orElse("");
        this.onPath = goOnPath();
        this.installation = installation();
    }

    private Optional<Path> userFile() {
        Optional<String> named = set("GOENV");
        if (named.isPresent()) {
            return named.filter(it -> !it.equals("off")).flatMap(this::path);
        }
        return set("XDG_CONFIG_HOME")
                .or(() -> set("HOME").map(home -> home + "/.config"))
                .flatMap(this::path)
                .map(configuration -> configuration.resolve("go/env"));
    }

    /** An empty variable is none. */
    private Optional<String> set(String name) {
        return environment.get(name).filter(value -> !value.isEmpty());
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(directory.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> installation() {
        return set("GOROOT")
                .or(() -> Optional.of(in(user, "GOROOT")).filter(value -> !value.isEmpty()))
                .flatMap(this::path)
                .or(() -> onPath.flatMap(GoSettings::aboveBin));
    }

    private Optional<Path> goOnPath() {
        return Arrays.stream(environment.get("PATH").orElse("").split(":"))
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> path(entry).stream())
                .map(entry -> entry.resolve("go"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Whether {@code PATH} leads to a {@code go}. */
    boolean findsGo() {
        return onPath.isPresent();
    }

    private static Optional<Path> aboveBin(Path go) {
        try {
            return Optional.ofNullable(go.toRealPath().getParent().getParent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Its value in a file of settings, the last one; empty where it has none. */
    private static String in(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "="))
                .reduce((_, last) -> last)
                .map(line -> line.substring(name.length() + 1))
                .orElse("");
    }

    /** Empty where it is not set. */
    String get(String name) {
        return set(name)
                .or(() -> Optional.of(in(user, name)).filter(value -> !value.isEmpty()))
                .or(() -> installation.map(it -> in(text(it.resolve("go.env")), name)))
                .orElse("");
    }

    /** The n of Go 1.n; empty where no file says it. */
    OptionalInt release() {
        OptionalInt chosen = releaseIn(get("GOTOOLCHAIN"));
        return chosen.isPresent()
                ? chosen
                : releaseIn(installation.map(it -> text(it.resolve("VERSION"))).orElse(""));
    }

    private static OptionalInt releaseIn(String text) {
        Matcher release = RELEASE.matcher(text);
        return release.find()
                ? OptionalInt.of(Integer.parseInt(release.group(1)))
                : OptionalInt.empty();
    }
}
