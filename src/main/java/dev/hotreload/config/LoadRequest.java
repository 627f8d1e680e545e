package dev.hotreload.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a load depends on besides the files it reads.
 *
 * @param workingDirectory where the daemon was started; absolute
 * @param file {@code -c}, relative to {@code workingDirectory}
 * @param flags the dotted name of a key and what was written for it, in order and at least once
 * @param appArguments what follows {@code --}
 * @param environment {@code air_wd} and {@code HOME} are looked at
 * @param strict whether keys and tables without effect are errors
 */
public record LoadRequest(
        Path workingDirectory,
        Optional<String> file,
        Map<String, List<String>> flags,
        List<String> appArguments,
        Map<String, String> environment,
        boolean strict) {

    public LoadRequest {
        if (!workingDirectory.isAbsolute()) {
            throw new IllegalArgumentException("not absolute: " + workingDirectory);
        }
        Map<String, List<String>> copy = new LinkedHashMap<>();
        flags.forEach((key, words) -> copy.put(key, List.copyOf(words)));
        flags = copy;
        appArguments = List.copyOf(appArguments);
        environment = Map.copyOf(environment);
    }

    /** {@code air_wd}, if it says something. */
    Optional<String> airWd() {
        return Optional.ofNullable(environment.get("air_wd")).filter(text -> !text.isBlank());
    }

    /** The user's home directory; empty where the environment names none. */
    Optional<Path> home() {
        try {
            return Optional.ofNullable(environment.get("HOME"))
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
