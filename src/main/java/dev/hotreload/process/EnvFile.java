package dev.hotreload.process;

import java.io.IOException;
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
        try {
            return parse(Files.readString(file), file.toString(), environment);
        } catch (NoSuchFileException e) {
            return new EnvFile(Map.of(), Optional.empty());
        } catch (IOException e) {
            return new EnvFile(Map.of(), Optional.of(file + ": cannot be read: " + e.getMessage()));
        }
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
