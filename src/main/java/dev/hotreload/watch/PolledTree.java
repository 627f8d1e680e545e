package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Watches by looking at size and time of every file that counts, again and again. */
final class PolledTree implements TreeWatcher {

    /** A look shall not take more than a thirtieth of one processor... */
    private static final int PAUSES_PER_LOOK = 30;

    /** ...unless somebody would have to wait for it that long. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final PathRules rules;
    private final Supplier<Collection<Path>> tops;
    private final Duration interval;
    private final Sightings sightings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Map<Path, Stamp> last = Map.of();

    /** What the last look saw that does not count: nobody has to be asked again. */
    private Set<Path> ignored = Set.of();

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
            long pause = interval.toNanos();
            while (!closed.await(pause, TimeUnit.NANOSECONDS)) {
                long start = System.nanoTime();
                compare(look());
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
        Map<Path, Stamp> stamps = HashMap.newHashMap(last.size());
        Set<Path> others = HashSet.newHashSet(ignored.size());
        for (Path top : tops.get()) {
            TreeWalk.walk(top, rules, stamping(stamps, others));
        }
        ignored = others;
        return stamps;
    }

    private boolean counts(Path file) {
        return last.containsKey(file)
                || rules.verdict(file) instanceof Verdict.Counts
                || rules.steeredBy(file);
    }

    private TreeWalk.Steps stamping(Map<Path, Stamp> stamps, Set<Path> others) {
        return new TreeWalk.Steps() {
            @Override
            public void directory(Path dir) {}

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                if (ignored.contains(file) || !counts(file)) {
                    others.add(file);
                } else {
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
