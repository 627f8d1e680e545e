package dev.hotreload.program;

import dev.hotreload.config.Config;
import dev.hotreload.process.Environment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds programs by their names.
 *
 * @param directory that what is relative in {@code PATH} is relative to
 */
record Executables(Path directory, Environment environment) {

    static Executables of(Config config, Environment environment) {
        return new Executables(config.workingDirectory(), environment);
    }

    /** In {@code PATH}. */
    Optional<Path> onPath(String name) {
        String path = environment.get("PATH").orElse("/usr/bin:/bin");
        return first(Arrays.stream(path.split(":")), name);
    }

    /** In {@code PATH}, or where {@code go install} puts what it makes. */
    Optional<Path> find(String name) {
        return onPath(name).or(() -> first(installed(), name));
    }

    private Stream<String> installed() {
        return Stream.of(
                        environment.get("GOBIN"),
                        environment
                                .get("GOPATH")
                                .map(path -> path.replaceFirst(":.*", "") + "/bin"),
                        environment.get("HOME").map(home -> home + "/go/bin"))
                .flatMap(Optional::stream);
    }

    private Optional<Path> first(Stream<String> entries, String name) {
        return entries.filter(entry -> !entry.isEmpty())
                .flatMap(entry -> in(entry, name).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Empty if the entry cannot be a directory's name. */
    private Optional<Path> in(String entry, String name) {
        try {
            return Optional.of(directory.resolve(entry).resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
