package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directories where the watch begins, as they were at one moment. That one of them was moved,
 * deleted or made again is the one thing that inotify tells nobody.
 */
record Tops(Map<Path, Optional<Object>> keys) {

    Tops {
        keys = Map.copyOf(keys);
    }

    static Tops of(List<Path> tops) {
        Map<Path, Optional<Object>> keys = new HashMap<>();
        tops.forEach(top -> keys.put(top, key(top)));
        return new Tops(keys);
    }

    boolean changed() {
        return keys.entrySet().stream().anyMatch(top -> !key(top.getKey()).equals(top.getValue()));
    }

    private static Optional<Object> key(Path top) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(top, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? Optional.ofNullable(attributes.fileKey())
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
