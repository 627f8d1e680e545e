package dev.hotreload.watch;

import dev.hotreload.config.Config;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Observes the files of one configuration until it is closed. Starting returns at once; the first
 * walk runs on a thread of its own, and what was written between {@code since} and its end is
 * reported like any change.
 */
public final class SourceWatch implements AutoCloseable {

    private final Patrol patrol;
    private final FilterLoop filter;
    private final Reporter reporter;

    private SourceWatch(Patrol patrol, FilterLoop filter, Reporter reporter) {
        this.patrol = patrol;
        this.filter = filter;
        this.reporter = reporter;
    }

    /**
     * Starts to observe.
     *
     * @param clock monotonic, nanoseconds; gives {@link Change#madeAt}
     * @param since on that clock: files written after it are changes, those before it are what is
     *     known; the kernel stamps files by its tick, so what is written within 10 ms after it may
     *     pass for known
     * @param told what watches before this one told of
     */
    public static SourceWatch start(
            Config config,
            LongSupplier clock,
            long since,
            WatchListener listener,
            ToldIgnores told) {
        PathRules rules = new PathRules(config);
        return start(
                rules,
                clock,
                since,
                listener,
                told,
                Mounts.OF_THIS_PROCESS,
                (polled, sightings) ->
                        polled.everything()
                                ? new PolledTree(rules, rules.pollInterval(), sightings)
                                : new NativeTree(rules, polled, sightings));
    }

    static SourceWatch start(
            PathRules rules,
            LongSupplier clock,
            long since,
            WatchListener listener,
            ToldIgnores told,
            Path mountInfo,
            Patrol.Watchers watchers) {
        FileClock fileClock = FileClock.of(clock);
        Known known = new Known();
        Reporter reporter = new Reporter(listener);
        Losses losses = new Losses();
        ChangeFilter filter =
                new ChangeFilter(
                        rules,
                        known,
                        new Hold(
                                new Checkout(rules.root())::underWay,
                                () -> losses.add(new Loss.CheckoutOver())),
                        fileClock,
                        new IgnoredChanges(rules, told, reporter, fileClock.wallAt(since)),
                        fileClock.wallAt(since));
        FilterLoop loop = FilterLoop.start(filter, reporter);
        Inventory inventory = new Inventory(rules, known, fileClock.wallAt(since));
        PolledPlaces places =
                new PolledPlaces(
                        rules,
                        mountInfo,
                        new Troubles(rules.root(), rules.pollInterval()),
                        reporter);
        Patrol patrol = Patrol.start(rules, inventory, places, watchers, losses, loop, reporter);
        return new SourceWatch(patrol, loop, reporter);
    }

    /**
     * Stops; returns when the watches are gone. The listener hears nothing after it. On a thread
     * that calls the listener it does not wait for that call to end.
     */
    @Override
    public void close() {
        reporter.silence();
        patrol.close();
        filter.close();
    }
}
