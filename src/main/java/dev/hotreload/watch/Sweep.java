package dev.hotreload.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

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
    private final LongSupplier clock;
    private long dueAt;

    /**
     * Begins the first interval.
     *
     * @param clock in nanoseconds from any time on, as {@link System#nanoTime}
     */
    Sweep(Inventory inventory, LongSupplier clock) {
        this.inventory = inventory;
        this.clock = clock;
        dueAt = clock.getAsLong() + INTERVAL.toNanos();
    }

    /** Does what is due; returns what changed some time ago and was not seen. */
    List<Path> missed(BooleanSupplier enough) {
        long start = clock.getAsLong();
        if (start - dueAt < 0) {
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
        long end = clock.getAsLong();
        dueAt = end + pause(end - start);
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
