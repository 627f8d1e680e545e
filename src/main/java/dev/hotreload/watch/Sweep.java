package dev.hotreload.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks now and then whether a watcher keeps something to itself, as on file systems that are
 * changed from elsewhere. It never takes more than a four-hundredth of one processor.
 */
final class Sweep {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    /** Longer than any sighting takes to be looked at; a checkout holds them for two seconds. */
    private static final Duration CONFIRMATION = Duration.ofSeconds(3);

    private static final int PAUSES_PER_SWEEP = 400;

    private final Inventory inventory;
    private final Map<Path, Optional<Stamp>> suspects = new HashMap<>();
    private long dueAt;

    Sweep(Inventory inventory, long now) {
        this.inventory = inventory;
        dueAt = now + INTERVAL.toNanos();
    }

    /** Does what is due; returns what changed some time ago and was not seen. */
    List<Path> missed(long now, BooleanSupplier enough) {
        if (now - dueAt < 0) {
            return List.of();
        }
        List<Path> missed = confirmed();
        boolean confirming = !suspects.isEmpty();
        suspects.clear();
        if (!confirming) {
            inventory
                    .survey(enough)
                    .differing()
                    .forEach(file -> suspects.put(file, Stamp.of(file)));
        }
        dueAt = now + pause(System.nanoTime() - now);
        return missed;
    }

    private long pause(long took) {
        return suspects.isEmpty()
                ? Math.max(INTERVAL.toNanos(), PAUSES_PER_SWEEP * took)
                : CONFIRMATION.toNanos();
    }

    private List<Path> confirmed() {
        return suspects.entrySet().stream()
                .filter(suspect -> inventory.misses(suspect.getKey(), suspect.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
