package dev.hotreload.build;

import dev.hotreload.process.Environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The flags that every go command takes without being told, those that do not know one pass it by.
 *
 * @param text as {@code GOFLAGS} holds them: parted by spaces, quoted where they hold one
 */
record GoFlags(String text) {

    private static final String NAME = "GOFLAGS";

    /** Those of the variable; where it is empty, those that {@code go env -w} has kept. */
    static GoFlags of(Environment environment) {
        return new GoFlags(
                environment
                        .get(NAME)
                        .filter(flags -> !flags.isBlank())
                        .or(() -> kept(environment))
                        .orElse("")
                        .strip());
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
                .filter(line -> line.startsWith(NAME + "="))
                .map(line -> line.substring(NAME.length() + 1))
                .reduce((_, later) -> later);
    }

    /**
     * These and one more, which wins over earlier ones of its name.
     *
     * @param flag begins with a dash and does not hold both kinds of quotes
     */
    GoFlags and(String flag) {
        String mark = flag.contains("'") ? "\"" : "'";
        boolean bare = flag.chars().noneMatch(c -> Character.isWhitespace(c) || "'\"".indexOf(c) >= 0);
        String quoted = bare ? flag : mark + flag + mark;
        return new GoFlags(text.isEmpty() ? quoted : text + " " + quoted);
    }

    /** What a command is to be started with. */
    Environment in(Environment environment) {
        return environment.with(NAME, text);
    }
}
