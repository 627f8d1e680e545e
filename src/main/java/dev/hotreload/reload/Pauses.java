package dev.hotreload.reload;

import java.time.Duration;

/** How long a program that ended by itself stays down before it is started again. */
final class Pauses {

    /** The longest pause between two starts after ends by itself. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A program that lived this long has started well: the next pause is the first again. */
    private static final Duration STEADY = Duration.ofSeconds(10);

    /** What pauses grow from where the first one is shorter: nothing, doubled, stays nothing. */
    private static final Duration LEAST_GROWING = Duration.ofMillis(1);

    private Pauses() {}

    /** How many starts in a row came before, for one that lived so long. */
    static int inRow(int reruns, Duration lived) {
        return lived.compareTo(STEADY) < 0 ? reruns : 0;
    }

    static Duration after(int reruns, Policy policy) {
        long first = policy.rerunDelay();
        long base = reruns == 0 ? first : Math.max(first, LEAST_GROWING.toNanos());
        long grown = base << Math.min(reruns, 20);
        long longest = Math.max(first, LONGEST.toNanos());
        return Duration.ofNanos(grown < base ? longest : Math.min(grown, longest));
    }
}
