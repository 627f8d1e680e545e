package dev.hotreload.process;

import dev.hotreload.posix.NativeText;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file of variables says, in the syntax of Go's {@code godotenv}: {@code NAME=value}, {@code
 * export}, comments, {@code 'literal'} and {@code "escaped $EXPANDED"} values, both over several
 * lines if need be.
 *
 * @param problem what is wrong with the file, as {@code file:line: ...}; the variables before it
 *     count
 */
public record EnvFile(Map<String, String> variables, Optional<String> problem) {

    /** Reads a file; one that does not exist says nothing. */
    public static EnvFile read(Path file, Environment environment) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return unreadable(file, "it is not a regular file");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = NativeText.decode(bytes, 0, bytes.length);
            return parse(text, file.toString(), environment);
        } catch (NoSuchFileException e) {
            return new EnvFile(Map.of(), Optional.empty());
        } catch (AccessDeniedException e) {
            return unreadable(file, "permission denied");
        } catch (IOException e) {
            return unreadable(file, e.getMessage());
        }
    }

    private static EnvFile unreadable(Path file, String why) {
        return new EnvFile(Map.of(), Optional.of(file + ": cannot be read: " + why));
    }

    static EnvFile parse(String text, String name, Environment environment) {
        EnvParser parser = new EnvParser(text, environment);
        try {
            parser.readAll();
            return new EnvFile(parser.variables(), Optional.empty());
        } catch (EnvParser.Malformed e) {
            String problem = name + ":" + parser.line() + ": " + e.getMessage();
            return new EnvFile(parser.variables(), Optional.of(problem));
        }
    }

    /** Both files' variables; those of {@code later} win. */
    public static Map<String, String> merge(
            Map<String, String> earlier, Map<String, String> later) {
        Map<String, String> all = new LinkedHashMap<>(earlier);
        all.putAll(later);
        return all;
    }
}
