package dev.hotreload.reload;

import dev.hotreload.process.ExitStatus;
import dev.hotreload.reload.AppPhase.Down;
import dev.hotreload.reload.AppPhase.Killed;
import dev.hotreload.reload.AppPhase.Stopping;
import dev.hotreload.reload.AppPhase.Up;
import dev.hotreload.reload.AppPhase.Why;
import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Decides when the program starts and stops: one at a time, and the new one when the old one is
 * gone.
 */
final class AppMachine {

    /** The longest pause between two starts after ends by itself. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A program that lived this long has started well: the next pause is the first again. */
    static final Duration STEADY = Duration.ofSeconds(10);

    /** What pauses grow from where the first one is shorter: nothing, doubled, stays nothing. */
    private static final Duration LEAST_GROWING = Duration.ofMillis(1);

    private AppMachine() {}

    /** A good build exists: the program is to run from it. */
    static AppState ready(AppState state, Launch launch, Turn turn) {
        return replace(state.asBuilt(), launch, turn);
    }

    /**
     * The program is to start anew from the build that exists; nothing happens where there is none.
     */
    static AppState restart(AppState state, String cause, Turn turn) {
        return state.built()
                ? replace(state.withReruns(0), Launch.because(cause, turn.now()), turn)
                : state;
    }

    private static AppState replace(AppState state, Launch launch, Turn turn) {
        return switch (state.phase()) {
            case Down _ -> start(state, launch, turn);
            case Up up -> stop(state, up, Optional.of(launch), turn);
            case Stopping(int run, long since, var rung, _) ->
                    state.with(new Stopping(run, since, rung, Optional.of(launch)));
            case Killed(int run, long since, var why, _) ->
                    state.with(new Killed(run, since, why, Optional.of(launch)));
        };
    }

    private static AppState start(AppState state, Launch launch, Turn turn) {
        int run = state.lastRun() + 1;
        turn.effect(new Effect.StartApp(run));
        return new AppState(
                new Up(run, launch, turn.now()),
                run,
                OptionalInt.empty(),
                state.built(),
                state.reruns());
    }

    private static AppState stop(AppState state, Up up, Optional<Launch> next, Turn turn) {
        return state.with(
                Rung.first(turn.policy().stop(), turn.now())
                        .map(rung -> climb(up.run(), turn.now(), rung, next, turn))
                        .orElseGet(() -> kill(up.run(), turn.now(), Why.UNASKED, next, turn)));
    }

    private static AppPhase climb(
            int run, long since, Rung rung, Optional<Launch> next, Turn turn) {
        turn.effect(new Effect.SignalApp(run, rung.signal()));
        return new Stopping(run, since, rung, next);
    }

    private static AppPhase kill(int run, long since, Why why, Optional<Launch> next, Turn turn) {
        turn.effect(new Effect.KillApp(run));
        return new Killed(run, since, why, next);
    }

    /** The program is to end, and nothing takes its place. */
    static AppState stop(AppState state, Turn turn) {
        return switch (state.phase()) {
            case Down _ -> state.with(new Down(OptionalLong.empty()));
            case Up up -> stop(state, up, Optional.empty(), turn);
            case Stopping(int run, long since, var rung, _) ->
                    state.with(new Stopping(run, since, rung, Optional.empty()));
            case Killed(int run, long since, var why, _) ->
                    state.with(new Killed(run, since, why, Optional.empty()));
        };
    }

    /** The program is to end, and not to come back before another good build exists. */
    static AppState giveUp(AppState state, Turn turn) {
        return stop(state, turn).unbuilt();
    }

    /** The program is to end now. */
    static AppState kill(AppState state, Turn turn) {
        return switch (state.phase()) {
            case Down _, Killed _ -> state;
            case Up(int run, _, _) ->
                    state.with(kill(run, turn.now(), Why.HURRY, Optional.empty(), turn));
            case Stopping(int run, long since, _, _) ->
                    state.with(kill(run, since, Why.HURRY, Optional.empty(), turn));
        };
    }

    static AppState deadline(AppState state, Turn turn) {
        OptionalLong deadline = state.phase().deadline();
        if (deadline.isEmpty() || turn.now() < deadline.getAsLong()) {
            return state;
        }
        return switch (state.phase()) {
            case Down _ -> start(state, Launch.because("started again", turn.now()), turn);
            case Stopping stopping -> state.with(climbOn(state, stopping, turn));
            case Up _, Killed _ -> state;
        };
    }

    private static AppPhase climbOn(AppState state, Stopping stopping, Turn turn) {
        int run = stopping.run();
        long since = stopping.since();
        Rung last = stopping.rung();
        Optional<Rung> rung = last.next(turn.now());
        if (rung.isEmpty()) {
            return kill(run, since, Why.LATE, stopping.next(), turn);
        }
        Duration ignored = Duration.ofNanos(turn.now() - last.since());
        String signal = rung.get().signal();
        state.pid()
                .ifPresent(pid ->
                        turn.tell(new Notice.StillRuns(pid, ignored, last.signal(), signal)));
        return climb(run, since, rung.get(), stopping.next(), turn);
    }

    static AppState started(AppState state, Event.AppStarted event, Turn turn) {
        if (event.run() != state.lastRun()) {
            return state;
        }
        if (state.phase() instanceof Up(_, var launch, _)) {
            turn.tell(launch.done(event.pid(), turn.now()));
        }
        return state.withPid(event.pid());
    }

    static AppState notStarted(AppState state, Event.AppNotStarted event, Turn turn) {
        if (event.run() != state.lastRun()) {
            return state;
        }
        turn.tell(new Notice.NotStarted(event.why()));
        return succeed(state, turn);
    }

    static AppState gone(AppState state, Event.AppGone event, Turn turn) {
        if (event.run() != state.lastRun()) {
            return state;
        }
        event.findings().forEach(finding -> turn.tell(new Notice.Finding(finding)));
        return switch (state.phase()) {
            case Down _ -> state;
            case Up up -> ended(state, up, event, turn);
            case Stopping(_, long since, _, var next) -> {
                tellStopped(next, event.pid(), turn.now() - since, turn);
                yield succeed(state, turn);
            }
            case Killed killed -> {
                tellKilled(killed, event.pid(), turn);
                yield succeed(state, turn);
            }
        };
    }

    private static AppState succeed(AppState state, Turn turn) {
        AppState down = state.with(new Down(OptionalLong.empty()));
        return switch (state.phase()) {
            case Down _, Up _ -> down;
            case Stopping(_, long since, _, var next) -> succeed(down, since, next, turn);
            case Killed(_, long since, _, var next) -> succeed(down, since, next, turn);
        };
    }

    private static AppState succeed(AppState down, long since, Optional<Launch> next, Turn turn) {
        Duration took = Duration.ofNanos(turn.now() - since);
        return next.map(launch -> start(down, launch.afterStopping(took), turn)).orElse(down);
    }

    private static void tellStopped(Optional<Launch> next, int pid, long nanos, Turn turn) {
        if (next.isEmpty()) {
            turn.tell(new Notice.Stopped(pid, Duration.ofNanos(nanos), turn.byHand().stopped()));
        }
    }

    private static void tellKilled(Killed killed, int pid, Turn turn) {
        long nanos = turn.now() - killed.since();
        switch (killed.why()) {
            case UNASKED -> tellStopped(killed.next(), pid, nanos, turn);
            case LATE -> turn.tell(new Notice.Killed(pid, Duration.ofNanos(nanos), true));
            case HURRY -> turn.tell(new Notice.Killed(pid, Duration.ofNanos(nanos), false));
        }
    }

    private static AppState ended(AppState state, Up up, Event.AppGone event, Turn turn) {
        Duration lived = Duration.ofNanos(turn.now() - up.since());
        int reruns = lived.compareTo(STEADY) < 0 ? state.reruns() : 0;
        Optional<Duration> pause = turn.policy().rerun() ? pause(reruns, turn) : Optional.empty();
        ExitStatus status = event.status();
        turn.tell(
                new Notice.Ended(event.pid(), status.toString(), status.isSuccess(), lived, pause));
        OptionalLong againAt =
                pause.map(wait -> OptionalLong.of(turn.now() + wait.toNanos()))
                        .orElse(OptionalLong.empty());
        return state.with(new Down(againAt)).withReruns(reruns + 1);
    }

    private static Optional<Duration> pause(int reruns, Turn turn) {
        long first = turn.policy().rerunDelay();
        long base = reruns == 0 ? first : Math.max(first, LEAST_GROWING.toNanos());
        long grown = base << Math.min(reruns, 20);
        long longest = Math.max(first, LONGEST_PAUSE.toNanos());
        return Optional.of(Duration.ofNanos(grown < base ? longest : Math.min(grown, longest)));
    }
}
