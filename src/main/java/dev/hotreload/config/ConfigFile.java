package dev.hotreload.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A configuration file.
 *
 * @param path absolute
 * @param shown as the user would write it
 */
record ConfigFile(Path path, String shown) {

    private static final List<String> NAMES = List.of(".air.toml", ".config/air.toml", "air.toml");

    static List<Path> lookedFor(Path directory) {
        return NAMES.stream().map(directory::resolve).toList();
    }

    Source at(int line, int column) {
        return new Source.InFile(shown, line, column);
    }

    /** The file that {@code -c} names, or the first that is there. */
    static Optional<ConfigFile> find(LoadRequest request, Path directory, Problems problems) {
        return request.file().isPresent()
                ? named(request.file().get(), request.workingDirectory(), problems)
                : firstIn(directory, request.workingDirectory());
    }

    /** Whether and where a directory has a configuration already. */
    static Optional<ConfigFile> firstIn(Path directory, Path workingDirectory) {
        return NAMES.stream()
                .map(directory::resolve)
                .filter(Files::exists)
                .findFirst()
                .map(path -> new ConfigFile(path, shown(path, workingDirectory)));
    }

    private static Optional<ConfigFile> named(
            String name, Path workingDirectory, Problems problems) {
        Source flag = new Source.Flag("--config");
        try {
            Path path = workingDirectory.resolve(name).normalize();
            if (Files.exists(path)) {
                boolean below = path.startsWith(workingDirectory);
                return Optional.of(
                        new ConfigFile(path, below ? shown(path, workingDirectory) : name));
            }
            problems.error(flag, name + " does not exist; check the path");
        } catch (InvalidPathException _) {
            problems.error(flag, "this locale cannot name that path; set LC_ALL=C.UTF-8");
        }
        return Optional.empty();
    }

    private static String shown(Path path, Path workingDirectory) {
        return path.startsWith(workingDirectory)
                ? workingDirectory.relativize(path).toString()
                : path.toString();
    }
}
