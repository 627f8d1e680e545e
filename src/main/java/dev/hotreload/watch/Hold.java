package dev.hotreload.watch;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Holds changes back while it is certain that more of them come: until git has exchanged its files,
 * and until all files were compared because some sightings got lost. The last events of a checkout
 * come later than the end of its lock, so all is compared after it too. Times are nanoseconds of
 * any one clock.
 */
final class Hold {

    private static final long LOOK = Duration.ofMillis(5).toNanos();
    private static final long CHECKOUT_AT_MOST = Duration.ofSeconds(2).toNanos();

    /** A survey of a tree where that much happens takes its time. */
    private static final long SURVEY_AT_MOST = Duration.ofSeconds(30).toNanos();

    private final BooleanSupplier checkout;
    private final Runnable compareAll;
    private OptionalLong since = OptionalLong.empty();
    private boolean overflow;
    private boolean comparisonAsked;
    private long lookAt;

    /**
     * Begins with nothing to hold back.
     *
     * @param checkout whether files are being exchanged right now
     * @param compareAll asks for a survey, which is answered by {@link #compared}
     */
    Hold(BooleanSupplier checkout, Runnable compareAll) {
        this.checkout = checkout;
        this.compareAll = compareAll;
    }

    /** Some sightings got lost: a survey is on its way. */
    void overflowed(long now) {
        if (!overflow) {
            overflow = true;
            since = OptionalLong.of(now);
        }
        comparisonAsked = true;
        lookAt = now;
    }

    /** A survey is in, and no sighting got lost since it began. */
    void compared() {
        if (comparisonAsked) {
            end();
        }
    }

    /** When to ask {@link #isOn} again; empty if nothing is held. */
    OptionalLong nextLook() {
        return since.isPresent() ? OptionalLong.of(lookAt) : OptionalLong.empty();
    }

    /** Looks whether something has to be held back, and asks for a survey when it is time. */
    boolean isOn(long now) {
        boolean locked = checkout.getAsBoolean();
        if (since.isEmpty() && !locked) {
            return false;
        }
        if (since.isEmpty()) {
            since = OptionalLong.of(now);
            comparisonAsked = false;
        }
        long most = locked && !overflow ? CHECKOUT_AT_MOST : SURVEY_AT_MOST;
        if (now - since.getAsLong() >= most) {
            end();
            return false;
        }
        askForComparison(locked);
        lookAt = now + LOOK;
        return true;
    }

    private void askForComparison(boolean locked) {
        if (!locked && !comparisonAsked) {
            compareAll.run();
        }
        comparisonAsked = !locked;
    }

    private void end() {
        since = OptionalLong.empty();
        overflow = false;
    }
}
