package dev.hotreload.watch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Watchers that see only what the test tells them, and fail to open as planned. */
final class FakeWatchers implements Patrol.Watchers {

    final class Fake implements TreeWatcher {

        final boolean polling;
        final PolledParts polled;
        final TreeWatcher.Sightings sightings;
        volatile boolean closed;

        private Fake(PolledParts polled, TreeWatcher.Sightings sightings) {
            this.polled = polled;
            polling = polled.everything();
            this.sightings = sightings;
        }

        @Override
        public void open() throws IOException {
            if (!failures.isEmpty() && !polling) {
                throw failures.remove();
            }
            opened.add(this);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Deque<IOException> failures = new ArrayDeque<>();
    private final BlockingQueue<Fake> opened = new LinkedBlockingQueue<>();
    private final List<Fake> made = new CopyOnWriteArrayList<>();

    FakeWatchers failing(IOException failure) {
        failures.add(failure);
        return this;
    }

    @Override
    public TreeWatcher watcher(PolledParts polled, TreeWatcher.Sightings sightings) {
        Fake fake = new Fake(polled, sightings);
        made.add(fake);
        return fake;
    }

    Fake nextOpened() throws InterruptedException {
        Fake fake = opened.poll(20, TimeUnit.SECONDS);
        if (fake == null) {
            throw new AssertionError("no watcher was opened; made: " + made.size());
        }
        return fake;
    }

    boolean allClosed() {
        return made.stream().allMatch(fake -> fake.closed);
    }
}
