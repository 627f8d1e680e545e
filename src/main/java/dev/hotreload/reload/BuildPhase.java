package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the building of the program stands. Times are the loop's nanoseconds: {@code settleAt},
 * until when a further change belongs to the same save; {@code latestAt}, from when changes no
 * longer hold a build up.
 */
sealed interface BuildPhase {

    /** Nothing to build. */
    record Quiet() implements BuildPhase {}

    /** A good build was handed over before its burst of changes was surely over. */
    record Ahead(int run, Window window) implements BuildPhase {}

    /**
     * The build runs.
     *
     * @param later changes that came when it could not be cancelled any more
     * @param told what the user knows of it
     */
    record Building(Attempt attempt, Window window, Optional<Batch> later, Told told)
            implements BuildPhase {

        Building knowing(Told more) {
            return new Building(attempt, window, later, more);
        }

        Building looked() {
            return new Building(attempt.looked(), window, later, told);
        }
    }

    /** What the user knows of a build; each step follows the one before. */
    enum Told {
        /** Its output is held back, as the next change may supersede it. */
        NOTHING,
        /** Its output is shown as it comes. */
        OUTPUT,
        /** It was said that it takes long. */
        LONG
    }

    /** The build was asked to end; it is killed at {@code killAt}. */
    record Cancelling(int run, Batch batch, Window window, OptionalLong killAt)
            implements BuildPhase {}

    /** Waiting for more changes. */
    record Settling(Batch batch, Window window) implements BuildPhase {}

    /** The build is done, but its files may still change: this result would be out of date. */
    record Built(Attempt attempt, Window window, BuildResult result) implements BuildPhase {}

    /**
     * A build that was started.
     *
     * @param looks how often it was looked at because of the time that it takes
     */
    record Attempt(int run, Batch batch, long startedAt, int looks) {

        /** When somebody who sees nothing begins to wonder. */
        private static final long LONG = 2_000_000_000L;

        /** When a command that starts the program itself would not have ended yet. */
        private static final long ENDLESS = 20_000_000_000L;

        /** Each pause between looks is as long as all the time before. */
        private static final int MOST_DOUBLINGS = 20;

        static Attempt begun(int run, Batch batch, long now) {
            return new Attempt(run, batch, now, 0);
        }

        long longAt() {
            return startedAt + LONG;
        }

        long lookAt() {
            return startedAt + (ENDLESS << Math.min(looks, MOST_DOUBLINGS));
        }

        Attempt looked() {
            return new Attempt(run, batch, startedAt, looks + 1);
        }
    }

    /**
     * When a burst of changes is over.
     *
     * @param again whether more than one change of it is known; one more would be no surprise
     */
    record Window(long settleAt, long latestAt, boolean again) {

        /** Holds the window open after a change. */
        Window push(long now, Policy policy) {
            return new Window(Math.min(now + policy.window(), latestAt), latestAt, true);
        }

        Window until(long then) {
            return new Window(then, latestAt, again);
        }

        Window later(long nanos) {
            return new Window(settleAt + nanos, latestAt + nanos, again);
        }

        /** For a build that no change is the reason of: it needs no waiting for more of them. */
        static Window closed(long now, Policy policy) {
            return new Window(now, now + policy.latest(), false);
        }

        static Window opened(long now, Policy policy) {
            return new Window(now + policy.window(), now + policy.latest(), false);
        }
    }

    /** The same with its window that much later. */
    default BuildPhase later(long nanos) {
        return switch (this) {
            case Quiet quiet -> quiet;
            case Ahead(int run, var window) -> new Ahead(run, window.later(nanos));
            case Building(var attempt, var window, var later, var told) ->
                    new Building(attempt, window.later(nanos), later, told);
            case Cancelling(int run, var batch, var window, var killAt) ->
                    new Cancelling(run, batch, window.later(nanos), killAt);
            case Settling(var batch, var window) -> new Settling(batch, window.later(nanos));
            case Built(var attempt, var window, var result) ->
                    new Built(attempt, window.later(nanos), result);
        };
    }

    /** Whether its deadline is the end of its window. */
    default boolean waitsForChanges() {
        return switch (this) {
            case Building(_, _, _, var told) -> told == Told.NOTHING;
            case Settling _, Built _ -> true;
            case Quiet _, Ahead _, Cancelling _ -> false;
        };
    }

    /** When this phase wants to be asked again. */
    default OptionalLong deadline() {
        return switch (this) {
            case Quiet() -> OptionalLong.empty();
            case Ahead(_, var window) -> OptionalLong.of(window.settleAt());
            case Building(var attempt, var window, _, var told) ->
                    switch (told) {
                        case NOTHING -> OptionalLong.of(window.settleAt());
                        case OUTPUT -> OptionalLong.of(attempt.longAt());
                        case LONG -> OptionalLong.of(attempt.lookAt());
                    };
            case Cancelling(_, _, _, var killAt) -> killAt;
            case Settling(_, var window) -> OptionalLong.of(window.settleAt());
            case Built(_, var window, _) -> OptionalLong.of(window.settleAt());
        };
    }

    /** The phase and its run. */
    default String brief() {
        return switch (this) {
            case Quiet() -> "Quiet";
            case Ahead(int run, _) -> "Ahead#" + run;
            case Building(var attempt, _, var later, _) ->
                    "Building#" + attempt.run() + (later.isPresent() ? "+later" : "");
            case Cancelling(int run, _, _, _) -> "Cancelling#" + run;
            case Settling _ -> "Settling";
            case Built(var attempt, _, _) -> "Built#" + attempt.run();
        };
    }
}
