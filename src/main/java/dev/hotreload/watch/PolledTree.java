package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Watches by looking at size and time of every file that counts, again and again. */
final class PolledTree implements TreeWatcher {

    /** A look shall not take more than a fiftieth of one processor... */
    private static final int PAUSES_PER_LOOK = 50;

    /** ...unless somebody would have to wait for it that long. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Duration interval;
    private final Sightings sightings;
    private final PolledFiles files;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile WatchThread thread;

    PolledTree(PathRules rules, Duration interval, Sightings sightings) {
        this(rules, rules::tops, interval, sightings);
    }

    /** Looks only at what is in these directories. */
    PolledTree(
            PathRules rules,
            Supplier<Collection<Path>> tops,
            Duration interval,
            Sightings sightings) {
        this.interval = interval;
        this.sightings = sightings;
        files = new PolledFiles(rules, tops, this::isClosed);
    }

    @Override
    public void open() throws IOException {
        List<Path> _ = files.look();
        if (isClosed()) {
            return;
        }
        thread = WatchThread.start("poll", this::poll);
    }

    private void poll() {
        try {
            long pause = interval.toNanos();
            while (!closed.await(pause, TimeUnit.NANOSECONDS)) {
                long start = System.nanoTime();
                List<Path> changed = files.look();
                if (!isClosed()) {
                    changed.forEach(sightings::seen);
                }
                pause = pause(System.nanoTime() - start);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            sightings.lost(new Loss.Failed(e));
        }
    }

    private long pause(long took) {
        long cheap = Math.min(PAUSES_PER_LOOK * took, LONGEST_PAUSE.toNanos());
        return Math.max(interval.toNanos(), cheap);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        WatchThread polling = thread;
        if (polling != null) {
            polling.awaitEnd();
        }
    }
}
