package dev.hotreload.reload;

import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.Optional;

/**
 * A start of the program, and what the user will be told about it.
 *
 * @param firstAt when the first change was noticed, in the loop's nanoseconds
 * @param old how the program went whose place it takes
 * @param setback of the program whose place the one before takes again
 */
record Launch(
        String cause,
        long firstAt,
        Optional<Duration> built,
        Optional<Notice.Gone> old,
        Optional<Setback> setback) {

    static Launch after(Batch batch, Duration built) {
        return new Launch(
                batch.describe(),
                batch.firstAt(),
                Optional.of(built),
                Optional.empty(),
                Optional.empty());
    }

    static Launch because(String cause, long now) {
        return new Launch(cause, now, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Launch after(Notice.Gone gone) {
        return new Launch(cause, firstAt, built, Optional.of(gone), setback);
    }

    /** The start of the program before, as this one came to nothing. */
    Launch undone(Setback why) {
        return new Launch(cause, firstAt, built, Optional.empty(), Optional.of(why));
    }

    boolean isRollback() {
        return setback.isPresent();
    }

    /** What is said once the process runs and is ready, if it is waited for that. */
    Notice done(int pid, Optional<Duration> ready, long now) {
        return setback.<Notice>map(why -> new Notice.RolledBack(cause, why.how(), why.after(), pid))
                .orElseGet(() -> reloaded(pid, ready, now));
    }

    private Notice reloaded(int pid, Optional<Duration> ready, long now) {
        Duration total = Duration.ofNanos(now - firstAt);
        return new Notice.Reloaded(cause, built, old, pid, ready, total);
    }
}
