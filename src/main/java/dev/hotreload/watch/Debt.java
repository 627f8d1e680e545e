package dev.hotreload.watch;

import java.time.Duration;

/**
 * What the listener of the watch is owed: says when the first of it comes up and when the last of
 * it is paid. Safe for several threads.
 */
final class Debt {

    /** Whoever writes without a pause shall not be waited for. */
    private static final long AT_MOST = Duration.ofSeconds(30).toNanos();

    private final Reporter reporter;
    private int unnoted;
    private boolean owed;
    private boolean givenUp;
    private long since;

    Debt(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Some sightings got lost, which {@link #noted} will know of. */
    synchronized void lost() {
        unnoted++;
        incur();
    }

    synchronized void noted() {
        unnoted--;
    }

    /** There is more than can be reported at once. */
    synchronized void incur() {
        if (!owed && !givenUp) {
            owed = true;
            since = System.nanoTime();
            reporter.outstanding();
        }
    }

    /**
     * All that can be reported was.
     *
     * @param more whether something is left
     */
    synchronized void settle(boolean more) {
        boolean left = more || unnoted > 0;
        if (owed && !(left && System.nanoTime() - since < AT_MOST)) {
            owed = false;
            givenUp = left;
            reporter.complete();
        } else if (!left) {
            givenUp = false;
        }
    }
}
