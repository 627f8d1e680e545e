package dev.hotreload.reload;

import dev.hotreload.process.ExitStatus;
import dev.hotreload.reload.AppPhase.Down;
import dev.hotreload.reload.AppPhase.Killed;
import dev.hotreload.reload.AppPhase.Stopping;
import dev.hotreload.reload.AppPhase.Up;
import dev.hotreload.reload.AppPhase.Visited;
import dev.hotreload.reload.AppPhase.Why;
import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides when the program starts and stops: one at a time, and the new one when the old one is
 * gone.
 */
final class AppMachine {

    private AppMachine() {}

    /** A good build exists: the program is to run from it. */
    static AppState built(AppState state, int build, Launch launch, Turn turn) {
        return replace(want(state, build), launch, turn);
    }

    /** A good build exists, from which the program is to run when it is started next. */
    static AppState want(AppState state, int build) {
        return state.with(state.builds().want(build)).withReruns(0);
    }

    /**
     * The program is to start anew from the build that exists; nothing happens where there is none.
     */
    static AppState restart(AppState state, String cause, Turn turn) {
        return state.builds().wanted().isPresent()
                ? replace(state.withReruns(0), Launch.because(cause, turn.now()), turn)
                : state;
    }

    private static AppState replace(AppState state, Launch launch, Turn turn) {
        return switch (state.phase()) {
            case Down _ -> start(state, launch, turn);
            case Up up -> VisitMachine.replace(state, up, launch, turn);
            case Visited visited -> VisitMachine.replace(state, visited, launch, turn);
            case Stopping(int run, long since, var rung, _) ->
                    state.with(new Stopping(run, since, rung, Optional.of(launch)));
            case Killed(int run, long since, var why, _) ->
                    state.with(new Killed(run, since, why, Optional.of(launch)));
        };
    }

    private static AppState start(AppState state, Launch launch, Turn turn) {
        int run = state.lastRun() + 1;
        turn.effect(new Effect.StartApp(run, state.builds().wanted().orElseThrow()));
        Trial trial = Trial.begun(turn.policy(), turn.now());
        return state.begun(new Up(run, launch, turn.now(), trial, Optional.empty()));
    }

    static AppState stop(AppState state, Up up, Optional<Launch> next, Turn turn) {
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
            case Visited(var up, _, _) -> stop(state, up, Optional.empty(), turn);
            case Stopping(int run, long since, var rung, _) ->
                    state.with(new Stopping(run, since, rung, Optional.empty()));
            case Killed(int run, long since, var why, _) ->
                    state.with(new Killed(run, since, why, Optional.empty()));
        };
    }

    /** The program is to end, and not to come back before another good build exists. */
    static AppState giveUp(AppState state, Turn turn) {
        AppState stopped = stop(state, turn);
        return stopped.with(stopped.builds().wantNone());
    }

    /** The program is to end now. */
    static AppState kill(AppState state, Turn turn) {
        return switch (state.phase()) {
            case Down _, Killed _ -> state;
            case Up up -> state.with(kill(up.run(), turn.now(), Why.HURRY, Optional.empty(), turn));
            case Visited(var up, _, _) ->
                    state.with(kill(up.run(), turn.now(), Why.HURRY, Optional.empty(), turn));
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
            case Up up -> TrialMachine.deadline(state, up, turn);
            case Visited _, Killed _ -> state;
        };
    }

    static AppState signalled(AppState state, Event.AppSignalled sent, Turn turn) {
        return state.phase() instanceof Stopping(int run, long since, var rung, var next)
                        && run == sent.run()
                        && rung.signal().equals(sent.signal())
                ? state.with(new Stopping(run, since, rung.sent(turn.now()), next))
                : state;
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

    static AppState notStarted(AppState state, Event.AppNotStarted event, Turn turn) {
        if (event.run() != state.lastRun()) {
            return state;
        }
        turn.tell(new Notice.NotStarted(event.why()));
        return state.phase() instanceof Up up && TrialMachine.canGoBack(state, turn)
                ? goBack(state, up, new Setback("could not be started", Duration.ZERO), turn)
                : succeed(state, turn);
    }

    static AppState gone(AppState state, Event.AppGone event, Turn turn) {
        if (event.run() != state.lastRun()) {
            return state;
        }
        event.findings().forEach(finding -> turn.tell(new Notice.Finding(finding)));
        return switch (state.phase()) {
            case Down _ -> state;
            case Up up -> ended(state, up, event, turn);
            case Visited _ -> succeed(state, turn);
            case Stopping(_, long since, _, var next) -> {
                if (next.isEmpty()) {
                    Duration took = Duration.ofNanos(turn.now() - since);
                    turn.tell(new Notice.Stopped(event.pid(), took, turn.byHand().stopped()));
                }
                yield succeed(state, turn);
            }
            case Killed(_, _, _, var next) when event.status() instanceof ExitStatus.Unreachable ->
                    next.map(launch -> start(down(state), launch, turn)).orElse(down(state));
            case Killed killed -> {
                tellKilled(killed, event.pid(), turn);
                yield succeed(state, turn);
            }
        };
    }

    private static AppState succeed(AppState state, Turn turn) {
        AppState down = down(state);
        return switch (state.phase()) {
            case Down _, Up _ -> down;
            case Visited(_, var next, _) -> start(down, next, turn);
            case Stopping(_, long since, _, var next) ->
                    succeed(down, gone(since, false, turn), next, turn);
            case Killed(_, long since, _, var next) ->
                    succeed(down, gone(since, true, turn), next, turn);
        };
    }

    private static AppState down(AppState state) {
        return state.with(new Down(OptionalLong.empty()));
    }

    private static Notice.Gone gone(long since, boolean killed, Turn turn) {
        return new Notice.Gone(Duration.ofNanos(turn.now() - since), killed);
    }

    private static AppState succeed(
            AppState down, Notice.Gone gone, Optional<Launch> next, Turn turn) {
        return next.map(launch -> start(down, launch.after(gone), turn)).orElse(down);
    }

    private static void tellKilled(Killed killed, int pid, Turn turn) {
        boolean asked = killed.why() != Why.UNASKED;
        if (asked || killed.next().isEmpty()) {
            Duration after = Duration.ofNanos(turn.now() - killed.since());
            boolean late = killed.why() == Why.LATE;
            turn.tell(new Notice.Killed(pid, after, late, turn.byHand().stopped()));
        }
    }

    private static AppState ended(AppState state, Up up, Event.AppGone event, Turn turn) {
        ExitStatus status = event.status();
        long at = up.leader().map(LeaderEnd::at).orElse(turn.now());
        Duration lived = Duration.ofNanos(at - up.since());
        boolean failed = !status.isSuccess() || up.trial().awaited();
        if (failed && TrialMachine.canGoBack(state, turn)) {
            turn.tell(ended(up, event, lived, Notice.After.GOING_BACK));
            return goBack(state, up, new Setback("ended with " + status, lived), turn);
        }
        int reruns = Pauses.inRow(state.reruns(), lived);
        Optional<Duration> pause =
                Optional.of(turn.policy()).filter(Policy::rerun).map(p -> Pauses.after(reruns, p));
        Notice.After after =
                pause.map(Notice.After::again).orElseGet(() -> waiting(state, up, failed, turn));
        turn.tell(ended(up, event, lived, after));
        OptionalLong againAt =
                pause.map(wait -> OptionalLong.of(turn.now() + wait.toNanos()))
                        .orElse(OptionalLong.empty());
        return state.with(new Down(againAt)).withReruns(reruns + 1);
    }

    private static AppState goBack(AppState state, Up up, Setback why, Turn turn) {
        AppState back = state.with(state.builds().back()).with(new Down(OptionalLong.empty()));
        return start(back, up.launch().undone(why), turn);
    }

    private static Notice.After waiting(AppState state, Up up, boolean failed, Turn turn) {
        if (!failed || up.trial().isOver()) {
            return Notice.After.WAITING;
        }
        if (up.launch().isRollback()) {
            return Notice.After.BOTH_FAILED;
        }
        return turn.policy().goesBack() && state.builds().proven().isEmpty()
                ? new Notice.After.NothingBefore(
                        Duration.ofNanos(turn.policy().rollback().getAsLong()))
                : Notice.After.WAITING;
    }

    private static Notice ended(Up up, Event.AppGone event, Duration lived, Notice.After after) {
        return up.leader().filter(LeaderEnd::told).isPresent()
                ? new Notice.RestGone(event.pid(), after)
                : new Notice.Ended(
                        event.pid(),
                        event.status().toString(),
                        event.status().isSuccess(),
                        lived,
                        up.trial().awaited(),
                        after);
    }
}
