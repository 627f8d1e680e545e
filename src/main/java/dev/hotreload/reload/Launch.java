package dev.hotreload.reload;

import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.Optional;

/**
 * A start of the program, and what the user will be told about it.
 *
 * @param firstAt when the first change was noticed, in the loop's nanoseconds
 */
record Launch(String cause, long firstAt, Optional<Duration> built, Optional<Duration> stopped) {

    static Launch after(Batch batch, Duration built) {
        return new Launch(batch.describe(), batch.firstAt(), Optional.of(built), Optional.empty());
    }

    static Launch because(String cause, long now) {
        return new Launch(cause, now, Optional.empty(), Optional.empty());
    }

    Launch afterStopping(Duration took) {
        return new Launch(cause, firstAt, built, Optional.of(took));
    }

    Notice done(int pid, long now) {
        return new Notice.Reloaded(cause, built, stopped, pid, Duration.ofNanos(now - firstAt));
    }
}
