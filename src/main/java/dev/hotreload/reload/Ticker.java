package dev.hotreload.reload;

/** The loop's clock. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment; never goes back. */
    long now();
}
