package dev.hotreload.reload;

import dev.hotreload.reload.RulePhase.Ending;
import dev.hotreload.reload.RulePhase.Idle;
import dev.hotreload.reload.RulePhase.Running;
import dev.hotreload.reload.RulePhase.Waiting;
import dev.hotreload.report.Notice;
import dev.hotreload.watch.Change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides when the commands of the rules run: each once at a time, and once more for what came
 * meanwhile.
 */
final class RuleMachine {

    private RuleMachine() {}

    static RuleState changed(RuleState state, int rule, List<Change> changes, Turn turn) {
        Batch more = Batch.of(changes, turn.now());
        return switch (state.phases().get(rule)) {
            case Idle() -> state.with(rule, waiting(rule, more, turn));
            case Waiting(var batch, long startAt) ->
                    state.with(rule, new Waiting(batch.and(changes), startAt));
            case Running(int run, var cause, var later) ->
                    state.with(rule, new Running(run, cause, Optional.of(join(later, more))));
            case Ending _ -> state;
        };
    }

    private static Batch join(Optional<Batch> earlier, Batch more) {
        return earlier.map(batch -> batch.and(more.changes())).orElse(more);
    }

    private static Waiting waiting(int rule, Batch batch, Turn turn) {
        return new Waiting(batch, turn.now() + turn.policy().ruleDelays().get(rule));
    }

    static RuleState deadline(RuleState state, Turn turn) {
        RuleState next =
                state.withLeaving(
                        state.leaving().stream().map(ending -> killIfDue(ending, turn)).toList());
        for (int rule = 0; rule < state.phases().size(); rule++) {
            OptionalLong deadline = state.phases().get(rule).deadline();
            if (deadline.isPresent() && turn.now() >= deadline.getAsLong()) {
                next = deadline(next, rule, turn);
            }
        }
        return next;
    }

    private static RuleState deadline(RuleState state, int rule, Turn turn) {
        return switch (state.phases().get(rule)) {
            case Waiting(var batch, _) -> {
                int run = state.lastRun() + 1;
                turn.effect(new Effect.StartRule(run, rule));
                yield state.with(rule, new Running(run, batch.describe(), Optional.empty()), run);
            }
            case Ending ending -> state.with(rule, killIfDue(ending, turn));
            case Idle _, Running _ -> state;
        };
    }

    private static Ending killIfDue(Ending ending, Turn turn) {
        OptionalLong killAt = ending.killAt();
        if (killAt.isEmpty() || turn.now() < killAt.getAsLong()) {
            return ending;
        }
        turn.effect(new Effect.KillRule(ending.run()));
        return new Ending(ending.run(), OptionalLong.empty());
    }

    static RuleState finished(RuleState state, Event.RuleFinished event, Turn turn) {
        RuleState next =
                state.withLeaving(
                        state.leaving().stream().filter(it -> it.run() != event.run()).toList());
        int rule = event.rule();
        if (rule >= state.phases().size()) {
            return next;
        }
        return switch (state.phases().get(rule)) {
            case Running(int run, var cause, var later) when run == event.run() -> {
                turn.tell(ran(event, cause));
                yield next.with(
                        rule, later.<RulePhase>map(b -> waiting(rule, b, turn)).orElse(new Idle()));
            }
            case Ending(int run, _) when run == event.run() -> next.with(rule, new Idle());
            case Idle _, Waiting _, Running _, Ending _ -> next;
        };
    }

    private static Notice ran(Event.RuleFinished event, String cause) {
        return new Notice.RuleRan(
                event.name(), cause, event.status(), event.success(), event.took());
    }

    /** Ends the rules of the configuration before, and begins with those of the one in force. */
    static RuleState replace(RuleState state, Turn turn) {
        return quit(state, turn).replacedBy(turn.policy().ruleDelays().size());
    }

    /** Gives up what is not running, and asks what runs to end. */
    static RuleState quit(RuleState state, Turn turn) {
        RuleState next = state;
        for (int rule = 0; rule < state.phases().size(); rule++) {
            switch (state.phases().get(rule)) {
                case Idle _, Ending _ -> {}
                case Waiting _ -> next = next.with(rule, new Idle());
                case Running(int run, _, _) -> {
                    turn.effect(new Effect.CancelRule(run));
                    OptionalLong killAt = OptionalLong.of(turn.now() + BuildMachine.CANCEL_GRACE);
                    next = next.with(rule, new Ending(run, killAt));
                }
            }
        }
        return next;
    }

    static void kill(RuleState state, Turn turn) {
        state.all()
                .forEach(phase -> {
                    if (phase instanceof Ending(int run, _)) {
                        turn.effect(new Effect.KillRule(run));
                    }
                });
    }
}
