package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files that count and what was last known of their content. Safe for several threads. */
final class Known {

    private final ConcurrentNavigableMap<Path, Fingerprint> files = new ConcurrentSkipListMap<>();

    Optional<Fingerprint> of(Path file) {
        return Optional.ofNullable(files.get(file));
    }

    void put(Path file, Fingerprint fingerprint) {
        files.put(file, fingerprint);
    }

    /** Does nothing if the file is known: what was seen by an event is newer than a walk. */
    void putIfUnknown(Path file, Fingerprint fingerprint) {
        files.putIfAbsent(file, fingerprint);
    }

    /** Does nothing if another fingerprint came in between. */
    void refine(Path file, Fingerprint old, Fingerprint fingerprint) {
        files.replace(file, old, fingerprint);
    }

    void remove(Path file) {
        files.remove(file);
    }

    /** {@code path} itself, or what is known below that directory. */
    List<Path> atOrBelow(Path path) {
        if (files.containsKey(path)) {
            return List.of(path);
        }
        List<Path> found = new ArrayList<>();
        Path first = path.resolve("\u0001");
        for (Path file : files.tailMap(first, true).keySet()) {
            if (!file.startsWith(path)) {
                break;
            }
            found.add(file);
        }
        return found;
    }

    /** In the order of paths, also while others change it. */
    Iterable<Map.Entry<Path, Fingerprint>> all() {
        return files.entrySet();
    }
}
