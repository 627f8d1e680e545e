package dev.hotreload.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Turns paths as they were written into absolute ones. */
record Directories(Path workingDirectory, Path root) {

    /** {@code ~} and {@code ~/x} stand for the home directory and what is below it. */
    static Path root(String written, Path workingDirectory, Optional<Path> home) {
        if (home.isPresent() && (written.equals("~") || written.startsWith("~/"))) {
            return home.get().resolve(written.substring(Math.min(2, written.length()))).normalize();
        }
        return workingDirectory.resolve(written).normalize();
    }

    Path inRoot(String written) {
        return root.resolve(written.strip()).normalize();
    }

    /** Blank ones name nothing and are left out. */
    List<Path> allInRoot(List<String> written) {
        return written.stream().filter(path -> !path.isBlank()).map(this::inRoot).toList();
    }
}
