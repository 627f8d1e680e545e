package dev.hotreload.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a {@link TreeWatcher} standing: opens it, surveys the tree, and does both anew whenever
 * something may have gone unnoticed.
 */
final class Patrol implements AutoCloseable {

    /** Makes the watcher of each round. */
    interface Watchers {

        TreeWatcher watcher(PolledParts polled, TreeWatcher.Sightings sightings);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Patrol.class);
    private static final Duration LOOK_AT_ROOT = Duration.ofMillis(100);
    private static final Duration LOOK_AT_TOPS = Duration.ofSeconds(1);
    private static final int FAILURES_TO_POLL = 3;

    /** A burst of changes overflows more than once. */
    private static final long ONE_OVERFLOW = Duration.ofSeconds(1).toNanos();

    private final PathRules rules;
    private final Inventory inventory;
    private final PolledPlaces places;
    private final Watchers watchers;
    private final FilterLoop filter;
    private final Reporter reporter;
    private final Troubles troubles;
    private final Losses losses;
    private final Comparison comparison;
    private PolledParts polled;
    private boolean breathless;
    private boolean limitTold;
    private int failures;
    private long overflowAt = System.nanoTime() - ONE_OVERFLOW;
    private volatile boolean closed;
    private volatile Optional<TreeWatcher> current = Optional.empty();
    private final WatchThread thread;

    private Patrol(
            PathRules rules,
            Inventory inventory,
            PolledPlaces places,
            Watchers watchers,
            Losses losses,
            FilterLoop filter,
            Reporter reporter) {
        this.rules = rules;
        this.inventory = inventory;
        this.places = places;
        this.watchers = watchers;
        this.losses = losses;
        this.filter = filter;
        this.reporter = reporter;
        troubles = new Troubles(rules.root(), rules.pollInterval());
        comparison = new Comparison(rules, inventory, losses, filter, reporter, troubles);
        polled = new PolledParts(Set.of(), false);
        thread = WatchThread.start("patrol", this::run);
    }

    static Patrol start(
            PathRules rules,
            Inventory inventory,
            PolledPlaces places,
            Watchers watchers,
            Losses losses,
            FilterLoop filter,
            Reporter reporter) {
        return new Patrol(rules, inventory, places, watchers, losses, filter, reporter);
    }

    private void run() {
        while (!closed) {
            try {
                round();
            } catch (InterruptedException _) {
                return;
            } catch (IOException | RuntimeException e) {
                endedBy(e);
            }
        }
    }

    private void endedBy(Exception cause) {
        if (!closed && Files.isDirectory(rules.root())) {
            failed(cause);
            breathless = true;
        }
    }

    private void round() throws IOException, InterruptedException {
        breathe();
        awaitRoot();
        losses.clear();
        Tops tops = Tops.of(rules.tops());
        polled = places.look();
        try (TreeWatcher _ = open()) {
            LOG.debug("the watch stands");
            touched();
            Survey _ = comparison.run(() -> closed);
            inventory.readAhead(() -> closed || !losses.isEmpty());
            Loss loss = awaitLoss(tops);
            if (!closed) {
                answer(loss);
            }
        }
    }

    /** A round that failed is not tried again at once. */
    private void breathe() throws InterruptedException {
        if (breathless) {
            breathless = false;
            losses.next(LOOK_AT_TOPS);
        }
    }

    private void awaitRoot() throws InterruptedException {
        if (Files.isDirectory(rules.root())) {
            return;
        }
        reporter.trouble(troubles.rootGone());
        filter.surveyed(inventory.files(), true);
        while (!Files.isDirectory(rules.root())) {
            losses.next(LOOK_AT_ROOT);
        }
    }

    private TreeWatcher open() throws IOException {
        try {
            return opened();
        } catch (WatchLimitReached limit) {
            places.everything(limitSentence(limit));
        } catch (IOException e) {
            if (closed || polled.everything() || !Files.isDirectory(rules.root())) {
                throw e;
            }
            places.everything(troubles.unwatchable(e));
        }
        polled = places.look();
        return opened();
    }

    private TreeWatcher opened() throws IOException {
        TreeWatcher watcher = watchers.watcher(polled, new Posting());
        current = Optional.of(watcher);
        try {
            if (!closed) {
                watcher.open();
            }
            return watcher;
        } catch (IOException | RuntimeException e) {
            watcher.close();
            throw e;
        }
    }

    private String limitSentence(WatchLimitReached limit) {
        return troubles.limitReached(limit.kind(), inventory.survey(() -> closed).directories());
    }

    private Loss awaitLoss(Tops tops) throws InterruptedException {
        Sweep sweep = new Sweep(inventory, System::nanoTime);
        while (true) {
            Optional<Loss> loss = losses.next(LOOK_AT_TOPS).or(() -> lossFoundOut(tops, sweep));
            switch (loss.orElse(null)) {
                case null -> {}
                case Loss.CheckoutOver() -> {
                    Survey _ = comparison.run(() -> closed);
                }
                case Loss.IgnoresTouched() -> touched();
                case Loss.LimitReached(WatchLimitReached.Kind kind) -> limited(kind);
                case Loss real -> {
                    return real;
                }
            }
        }
    }

    /** What could not be watched may have changed before it was polled. */
    private void limited(WatchLimitReached.Kind kind) {
        Survey survey = comparison.run(() -> closed);
        if (!limitTold) {
            limitTold = true;
            reporter.trouble(troubles.partlyPolled(kind, survey.directories()));
        }
    }

    private void touched() {
        if (rules.followIgnores(true)) {
            losses.add(new Loss.IgnoresChanged());
        }
    }

    /** What inotify keeps to itself; polling does not. */
    private Optional<Loss> lossFoundOut(Tops tops, Sweep sweep) {
        if (rules.followIgnores(false)) {
            return Optional.of(new Loss.IgnoresChanged());
        }
        if (polled.everything()) {
            return Optional.empty();
        }
        inventory.changedLinks().forEach(filter::seen);
        if (tops.changed() || places.changed()) {
            return Optional.of(new Loss.TopsChanged());
        }
        List<Path> missed = sweep.missed(() -> closed);
        missed.forEach(filter::seen);
        List<Path> proofs = places.proofs(missed, polled);
        return proofs.isEmpty() ? Optional.empty() : Optional.of(new Loss.Unreported(proofs));
    }

    private void answer(Loss loss) {
        switch (loss) {
            case Loss.Overflow() -> overflowed();
            case Loss.Unreported(List<Path> files) -> places.unreported(files);
            case Loss.Failed(Throwable cause) -> failed(cause);
            case Loss.TopsChanged(), Loss.LinkAppeared(), Loss.IgnoresChanged() -> {}
            case Loss.CheckoutOver(), Loss.IgnoresTouched(), Loss.LimitReached _ -> {}
        }
    }

    private void overflowed() {
        long now = System.nanoTime();
        if (now - overflowAt >= ONE_OVERFLOW) {
            reporter.trouble(troubles.overflow());
        }
        overflowAt = now;
    }

    private void failed(Throwable cause) {
        LOG.warn("the watch failed", cause);
        if (++failures == FAILURES_TO_POLL) {
            places.everything(troubles.failsAlways(cause));
        } else {
            reporter.trouble(troubles.failed(cause));
        }
    }

    /** Returns when the watcher is closed and nothing more is surveyed. */
    @Override
    public void close() {
        closed = true;
        current.ifPresent(TreeWatcher::close);
        thread.interrupt();
        thread.awaitEnd();
    }

    private final class Posting implements TreeWatcher.Sightings {

        @Override
        public void seen(Path path) {
            filter.seen(path);
            if (rules.steeredBy(path)) {
                losses.add(new Loss.IgnoresTouched());
            }
        }

        @Override
        public void lost(Loss loss) {
            if (loss instanceof Loss.Overflow) {
                comparison.overflowed();
            } else {
                losses.add(loss);
            }
        }
    }
}
