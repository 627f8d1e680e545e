package dev.hotreload.reload;

import dev.hotreload.build.BuildResult.Succeeded;
import dev.hotreload.reload.AppPhase.Down;
import dev.hotreload.reload.BuildPhase.Attempt;
import dev.hotreload.report.Notice;
import dev.hotreload.watch.Change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Decides what follows from what the user asks for while the daemon runs. */
final class HandMachine {

    private HandMachine() {}

    /** The program is to be built and started anew at once; what has waited is built with it. */
    static State reload(State state, String cause, Turn turn) {
        ByHand byHand = state.byHand();
        return state.with(BuildMachine.now(state.build(), cause, List.of(), turn))
                .with(byHand.withPaused(byHand.paused().map(Held::built)).withHurry(true));
    }

    static State toggleApp(State state, String cause, Turn turn) {
        boolean runs = !(state.app().phase() instanceof Down);
        if (!state.byHand().stopped()) {
            return runs ? stop(state, turn) : startOrStop(state, cause, turn);
        }
        return start(state.with(state.byHand().withStopped(false)), cause, turn);
    }

    private static State stop(State state, Turn turn) {
        return state.with(AppMachine.stop(state.app(), turn))
                .with(state.byHand().withStopped(true));
    }

    /** It does not run, but may be about to. */
    private static State startOrStop(State state, String cause, Turn turn) {
        boolean comes = state.app().phase().deadline().isPresent();
        boolean building = !(state.build().phase() instanceof BuildPhase.Quiet);
        if (comes || (building && !state.app().builds().wanted().isPresent())) {
            turn.tell(new Notice.StaysStopped());
            return stop(state, turn);
        }
        return start(state, cause, turn);
    }

    private static State start(State state, String cause, Turn turn) {
        if (!state.app().builds().wanted().isPresent()) {
            turn.tell(new Notice.NothingToStart());
        }
        return state.with(AppMachine.restart(state.app(), cause, turn));
    }

    /** A good build, of which the program starts unless the user has stopped it. */
    static AppState built(State state, Attempt attempt, Succeeded good, Turn turn) {
        int build = attempt.run();
        Batch batch = attempt.batch();
        if (state.byHand().stopped()) {
            turn.tell(new Notice.BuiltOnly(batch.describe(), good.took()));
            return AppMachine.want(state.app(), build);
        }
        return SameProgram.keep(state.app(), attempt, good, turn)
                .orElseGet(() ->
                        AppMachine.built(
                                state.app(), build, Launch.after(batch, good.took()), turn));
    }

    static State toggleWatch(State state, Turn turn) {
        Optional<Held> held = state.byHand().paused();
        if (held.isEmpty()) {
            turn.tell(new Notice.Paused());
            return state.with(state.byHand().withPaused(Optional.of(Held.nothing())));
        }
        turn.tell(new Notice.Watching(held.get().files()));
        State watching = state.with(state.byHand().withPaused(Optional.empty()));
        return catchUp(watching, held.get(), turn);
    }

    private static State catchUp(State state, Held held, Turn turn) {
        RuleState rules = state.rules();
        for (Map.Entry<Integer, List<Change>> rule : held.rules().entrySet()) {
            rules = RuleMachine.changed(rules, rule.getKey(), rule.getValue(), turn);
        }
        State next = state.with(rules);
        if (!held.environment().isEmpty()) {
            next = restart(next, held.environment(), turn);
        }
        boolean builds = !held.program().isEmpty() || !held.reason().isEmpty();
        return builds
                ? next.with(BuildMachine.now(next.build(), held.reason(), held.program(), turn))
                : next;
    }

    /** An environment changed: a program that runs starts anew with it. */
    static State restart(State state, List<Change> changes, Turn turn) {
        String cause = Batch.of(changes, turn.now()).describe();
        return state.byHand().stopped()
                ? state
                : state.with(AppMachine.restart(state.app(), cause, turn));
    }

    /** Has something wait, if watching is paused. */
    static Optional<State> hold(State state, UnaryOperator<Held> adding) {
        return state.byHand()
                .paused()
                .map(held -> state.with(state.byHand().withPaused(adding.apply(held))));
    }
}
