package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The thread of a {@link ChangeFilter}: others post what they saw and return. */
final class FilterLoop implements AutoCloseable {

    private sealed interface Notice {
        record Seen(Path path) implements Notice {}

        record Surveyed(List<Path> differing, boolean whole) implements Notice {}

        record Overflowed() implements Notice {}

        /** Ends the wait. */
        record Closing() implements Notice {}
    }

    /** So many files are not looked at within the time in which a save is over. */
    private static final int MANY = 256;

    private static final int FEW = 16;

    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final ChangeFilter filter;
    private final Reporter reporter;
    private final Debt debt;
    private volatile boolean closing;
    private final WatchThread thread;

    private FilterLoop(ChangeFilter filter, Reporter reporter) {
        this.filter = filter;
        this.reporter = reporter;
        debt = new Debt(reporter);
        thread = WatchThread.start("filter", this::run);
    }

    static FilterLoop start(ChangeFilter filter, Reporter reporter) {
        return new FilterLoop(filter, reporter);
    }

    void seen(Path path) {
        notices.add(new Notice.Seen(path));
    }

    /** Takes what a survey found, and whether no sighting got lost since it began. */
    void surveyed(List<Path> differing, boolean whole) {
        notices.add(new Notice.Surveyed(differing, whole));
    }

    void overflowed() {
        debt.lost();
        notices.add(new Notice.Overflowed());
    }

    private void run() {
        while (!closing) {
            try {
                turn();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error e) {
                reporter.failed("some files could not be looked at", e);
                debt.settle(false);
            }
        }
    }

    private void turn() throws InterruptedException {
        List<Notice> batch = new ArrayList<>();
        Notice first = next();
        if (first != null) {
            batch.add(first);
            notices.drainTo(batch);
        }
        if (batch.size() > MANY) {
            debt.incur();
        }
        long now = System.nanoTime();
        batch.forEach(this::accept);
        if (!closing) {
            List<Change> changes = filter.step(now);
            if (isBurst()) {
                debt.incur();
            }
            reporter.changed(changes);
            debt.settle(filter.owes() || isBurst());
        }
    }

    /** Whether more waits to be looked at than one save leaves behind. */
    private boolean isBurst() {
        return notices.size() > FEW;
    }

    private Notice next() throws InterruptedException {
        OptionalLong deadline = filter.nextStep();
        return deadline.isEmpty()
                ? notices.take()
                : notices.poll(deadline.getAsLong() - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void accept(Notice notice) {
        switch (notice) {
            case Notice.Seen(Path path) -> filter.seen(path);
            case Notice.Surveyed(List<Path> differing, boolean whole) ->
                    filter.surveyed(differing, whole);
            case Notice.Overflowed() -> {
                debt.noted();
                filter.overflowed(System.nanoTime());
            }
            case Notice.Closing() -> {}
        }
    }

    /** Returns when the last report has been made. */
    @Override
    public void close() {
        closing = true;
        notices.add(new Notice.Closing());
        thread.awaitEnd();
    }
}
