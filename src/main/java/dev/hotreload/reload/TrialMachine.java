package dev.hotreload.reload;

import dev.hotreload.process.ExitStatus;
import dev.hotreload.reload.AppPhase.Up;
import dev.hotreload.report.Notice;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides when a program that was started is ready, when the build that it comes from is known to
 * be good, and when the one before takes its place again.
 */
final class TrialMachine {

    private TrialMachine() {}

    static AppState started(AppState state, Event.AppStarted event, Turn turn) {
        if (event.run() != state.lastRun()) {
            return state;
        }
        AppState known = state.withPid(event.pid());
        return known.phase() instanceof Up up ? started(known, up, event.pid(), turn) : known;
    }

    private static AppState started(AppState state, Up up, int pid, Turn turn) {
        turn.effect(new Effect.KeepBuilds(state.builds().all(), state.builds().newest()));
        if (up.launch().isRollback() || !up.trial().asked()) {
            turn.tell(up.launch().done(pid, Optional.empty(), turn.now()));
        }
        if (up.trial().asked()) {
            turn.effect(new Effect.AwaitReadiness(up.run()));
            return state;
        }
        return prove(state, up.with(up.trial().becameReady()), turn);
    }

    static AppState ready(AppState state, Event.AppReady event, Turn turn) {
        if (!(state.phase() instanceof Up up) || up.run() != event.run() || !up.trial().awaited()) {
            return state;
        }
        if (!up.launch().isRollback()) {
            Duration took = Duration.ofNanos(turn.now() - up.since());
            turn.tell(up.launch().done(event.pid(), Optional.of(took), turn.now()));
        }
        return prove(state, up.with(up.trial().becameReady()), turn);
    }

    static AppState unready(AppState state, Event.AppNotReadyYet event) {
        return state.phase() instanceof Up up && up.run() == event.run()
                ? state.with(up.with(up.trial().lacking(event.pending())))
                : state;
    }

    static AppState leaderEnded(AppState state, Event.LeaderEnded event, Turn turn) {
        return state.phase() instanceof Up up && up.run() == event.run()
                ? state.with(up.with(new LeaderEnd(event.status(), turn.now(), false, false)))
                : state;
    }

    static AppState restTold(AppState state, Event.RestTold event) {
        return state.phase() instanceof Up up && up.run() == event.run()
                ? state.with(up.leader().map(LeaderEnd::known).map(up::with).orElse(up))
                : state;
    }

    /** Whether a program that fails now makes room for the one before. */
    static boolean canGoBack(AppState state, Turn turn) {
        return turn.policy().goesBack() && state.builds().canGoBack();
    }

    static AppState deadline(AppState state, Up up, Turn turn) {
        if (isDue(up.leader().map(LeaderEnd::lookAt).orElse(OptionalLong.empty()), turn)) {
            return leftBehind(state, up, up.leader().orElseThrow(), turn);
        }
        if (isDue(up.trial().readyBy(), turn)) {
            return late(state, up, turn);
        }
        if (isDue(up.trial().noteAt(), turn)) {
            String pending = up.trial().pending();
            state.pid().ifPresent(pid -> turn.tell(new Notice.AwaitingReady(pid, pending)));
            return state.with(up.with(up.trial().noted()));
        }
        return prove(state, up, turn);
    }

    private static boolean isDue(OptionalLong at, Turn turn) {
        return at.isPresent() && turn.now() >= at.getAsLong();
    }

    private static AppState prove(AppState state, Up up, Turn turn) {
        if (up.hasCrashed() || !up.trial().ready() || !isDue(up.trial().provenAt(), turn)) {
            return state.with(up);
        }
        Builds builds = state.builds().proved();
        turn.effect(new Effect.KeepBuilds(builds.all(), builds.newest()));
        return state.with(up.with(up.trial().over())).with(builds);
    }

    private static AppState late(AppState state, Up up, Turn turn) {
        Duration waited = Duration.ofNanos(turn.now() - up.since());
        boolean back = canGoBack(state, turn);
        turn.tell(new Notice.NotReady(waited, up.trial().pending(), back));
        return back
                ? goBack(state, up, new Setback("was not ready", waited), turn)
                : state.with(up.with(up.trial().late()));
    }

    private static AppState leftBehind(AppState state, Up up, LeaderEnd end, Turn turn) {
        ExitStatus status = end.status();
        Duration lived = Duration.ofNanos(end.at() - up.since());
        state.pid()
                .ifPresent(pid ->
                        turn.effect(
                                new Effect.TellOfRest(
                                        up.run(),
                                        pid,
                                        status.toString(),
                                        status.isSuccess(),
                                        lived)));
        return up.hasCrashed() && canGoBack(state, turn)
                ? goBack(state, up, new Setback("ended with " + status, lived), turn)
                : state.with(up.with(end.lookedAt()));
    }

    /** What is left of it has to end first. */
    private static AppState goBack(AppState state, Up up, Setback why, Turn turn) {
        AppState back = state.with(state.builds().back());
        return AppMachine.stop(back, up, Optional.of(up.launch().undone(why)), turn);
    }
}
