package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Watches by looking at size and time of every file that counts, again and again. */
final class PolledTree implements TreeWatcher {

    private final PathRules rules;
    private final Supplier<Collection<Path>> tops;
    private final Duration interval;
    private final Sightings sightings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Path, Stamp> last = Map.of();
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
        this.rules = rules;
        this.tops = tops;
        this.interval = interval;
        this.sightings = sightings;
    }

    @Override
    public void open() throws IOException {
        last = look();
        if (isClosed()) {
            return;
        }
        thread = WatchThread.start("poll", this::poll);
    }

    private void poll() {
        try {
            while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                compare(look());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            sightings.lost(new Loss.Failed(e));
        }
    }

    /** What vanished comes first: a renamed file is one burst then. */
    private void compare(Map<Path, Stamp> now) {
        if (isClosed()) {
            return;
        }
        last.keySet().stream().filter(file -> !now.containsKey(file)).forEach(sightings::seen);
        now.forEach((file, stamp) -> {
            if (!stamp.equals(last.get(file))) {
                sightings.seen(file);
            }
        });
        last = now;
    }

    private Map<Path, Stamp> look() throws IOException {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (Path top : tops.get()) {
            TreeWalk.walk(top, rules, stamping(stamps));
        }
        return stamps;
    }

    private TreeWalk.Steps stamping(Map<Path, Stamp> stamps) {
        return new TreeWalk.Steps() {
            @Override
            public void directory(Path dir) {}

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                if (rules.verdict(file) instanceof Verdict.Counts || rules.steeredBy(file)) {
                    Stamp.of(file, attributes).ifPresent(stamp -> stamps.put(file, stamp));
                }
            }

            @Override
            public boolean enough() {
                return isClosed();
            }
        };
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
