package dev.hotreload.reload;

import dev.hotreload.config.DebugReload;
import dev.hotreload.reload.AppPhase.Up;
import dev.hotreload.reload.AppPhase.Visited;
import dev.hotreload.report.Notice;

import java.util.Optional;

/**
 * Decides when a program under a debugger makes room: it is not taken away without a word while
 * somebody stands at a breakpoint.
 */
final class VisitMachine {

    private VisitMachine() {}

    /** Another program is to take the place of this one. */
    static AppState replace(AppState state, Up up, Launch next, Turn turn) {
        if (turn.policy().debugReload().isEmpty() || turn.byHand().hurried()) {
            return AppMachine.stop(state, up, Optional.of(next), turn);
        }
        turn.effect(new Effect.LookForVisit(up.run()));
        return state.with(new Visited(up, next, false));
    }

    /** Another one still, while it is not known whether somebody stands there, or is waited for. */
    static AppState replace(AppState state, Visited visited, Launch next, Turn turn) {
        if (turn.byHand().hurried()) {
            return AppMachine.stop(state, visited.up(), Optional.of(next), turn);
        }
        Visited newer = new Visited(visited.up(), next, visited.seen());
        return visited.seen() ? endOrWait(state, newer, turn) : state.with(newer);
    }

    static AppState seen(AppState state, Event.VisitSeen event, Turn turn) {
        return state.phase() instanceof Visited(var up, var next, _) && up.run() == event.run()
                ? endOrWait(state, new Visited(up, next, true), turn)
                : state;
    }

    private static AppState endOrWait(AppState state, Visited visited, Turn turn) {
        Launch next = visited.next();
        boolean waits = turn.policy().debugReload().equals(Optional.of(DebugReload.WAIT));
        turn.tell(new Notice.Visited(next.cause(), next.built(), waits));
        return waits
                ? state.with(visited)
                : AppMachine.stop(state, visited.up(), Optional.of(next), turn);
    }

    static AppState over(AppState state, Event.VisitOver event, Turn turn) {
        return state.phase() instanceof Visited(var up, var next, _) && up.run() == event.run()
                ? AppMachine.stop(state, up, Optional.of(next), turn)
                : state;
    }
}
