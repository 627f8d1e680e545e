package dev.hotreload.watch;

import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Translates between the times of files and a monotonic clock.
 *
 * @param ticks monotonic, nanoseconds
 * @param wall the clock that stamps files
 */
record FileClock(LongSupplier ticks, Clock wall) {

    /** Beyond it the age of a file is cut off; it keeps the arithmetic in the range of a long. */
    private static final Duration OLDEST = Duration.ofDays(3650);

    static FileClock of(LongSupplier ticks) {
        return new FileClock(ticks, Clock.systemUTC());
    }

    long now() {
        return ticks.getAsLong();
    }

    /** When the file was modified, on the monotonic clock; never later than now. */
    long ticksAt(FileTime modified) {
        return now() - age(modified).toNanos();
    }

    /** The moment of the monotonic clock, as files are stamped. */
    Instant wallAt(long tick) {
        return wall.instant().minusNanos(now() - tick);
    }

    private Duration age(FileTime modified) {
        Duration age = Duration.between(modified.toInstant(), wall.instant());
        if (age.isNegative()) {
            return Duration.ZERO;
        }
        return age.compareTo(OLDEST) > 0 ? OLDEST : age;
    }
}
