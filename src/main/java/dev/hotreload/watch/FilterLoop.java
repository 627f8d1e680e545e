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

        record Surveyed(List<Path> differing) implements Notice {}

        record Overflowed() implements Notice {}

        /** Ends the wait. */
        record Closing() implements Notice {}
    }

    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private final ChangeFilter filter;
    private final Reporter reporter;
    private volatile boolean closing;
    private final WatchThread thread;

    private FilterLoop(ChangeFilter filter, Reporter reporter) {
        this.filter = filter;
        this.reporter = reporter;
        thread = WatchThread.start("filter", this::run);
    }

    static FilterLoop start(ChangeFilter filter, Reporter reporter) {
        return new FilterLoop(filter, reporter);
    }

    void seen(Path path) {
        notices.add(new Notice.Seen(path));
    }

    void surveyed(List<Path> differing) {
        notices.add(new Notice.Surveyed(differing));
    }

    void overflowed() {
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
        long now = System.nanoTime();
        batch.forEach(this::accept);
        if (!closing) {
            reporter.changed(filter.step(now));
        }
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
            case Notice.Surveyed(List<Path> differing) -> filter.surveyed(differing);
            case Notice.Overflowed() -> filter.overflowed(System.nanoTime());
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
