package dev.hotreload.watch;

import dev.hotreload.config.Config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that count wherever they are, under the names that a watch of {@code root} has for them: a
 * directory that is reached in two ways is watched under one name.
 *
 * @param configuration the file that was read, or those that would be
 * @param environment as {@code env_files} has them
 */
record SingleFiles(List<Path> configuration, List<Path> environment) {

    SingleFiles {
        configuration = List.copyOf(configuration);
        environment = List.copyOf(environment);
    }

    static SingleFiles of(Config config) {
        return new SingleFiles(
                named(config.possibleFiles(), config.root()),
                named(config.envFiles(), config.root()));
    }

    Stream<Path> all() {
        return Stream.concat(environment.stream(), configuration.stream());
    }

    private static List<Path> named(List<Path> files, Path root) {
        return files.stream().map(file -> named(file, root)).toList();
    }

    private static Path named(Path file, Path root) {
        try {
            Path real = file.getParent().toRealPath();
            return real.startsWith(root) ? real.resolve(file.getFileName()) : file;
        } catch (IOException _) {
            return file;
        }
    }
}
