package dev.hotreload.bench;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param saves for each contestant
 * @param starts for each contestant
 * @param rest over which the CPU time of one that does nothing is counted
 */
record Rounds(int saves, int starts, Duration rest) {

    static final Rounds FULL = new Rounds(25, 8, Duration.ofSeconds(5));
    static final Rounds QUICK = new Rounds(5, 3, Duration.ofSeconds(2));
}
