package dev.hotreload.reload;

import dev.hotreload.reload.RulePhase.Ending;
import dev.hotreload.reload.RulePhase.Idle;
import dev.hotreload.reload.RulePhase.Running;
import dev.hotreload.reload.RulePhase.Waiting;
import dev.hotreload.reload.Succession.Origin;
import dev.hotreload.report.Notice;
import dev.hotreload.watch.Change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
        return new Waiting(batch, turn.now() + turn.policy().ruleDelay(rule));
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
        OptionalInt rule = next.ruleOf(event.run());
        return rule.isPresent()
                ? next.with(rule.getAsInt(), finished(next, rule.getAsInt(), event, turn))
                : next;
    }

    private static RulePhase finished(
            RuleState state, int rule, Event.RuleFinished event, Turn turn) {
        return switch (state.phases().get(rule)) {
            case Running(_, var cause, var later) -> {
                turn.tell(ran(event, cause));
                yield later.<RulePhase>map(b -> waiting(rule, b, turn)).orElse(new Idle());
            }
            case Idle _, Waiting _, Ending _ -> new Idle();
        };
    }

    private static Notice ran(Event.RuleFinished event, String cause) {
        return new Notice.RuleRan(
                event.name(), cause, event.status(), event.success(), event.took());
    }

    /**
     * Begins with the rules of the configuration in force. What a rule before has to do goes to the
     * one that continues it, since its changes are known and will not be told of again; what no
     * rule continues ends.
     */
    static RuleState replace(RuleState state, Succession heirs, Turn turn) {
        List<RulePhase> phases =
                IntStream.range(0, turn.policy().rules().size())
                        .mapToObj(rule ->
                                heirs.origin(rule)
                                        .map(from -> inherited(state, from, rule, turn))
                                        .orElse(new Idle()))
                        .toList();
        return quitAll(state, phase -> !phases.contains(phase), turn).replacedBy(phases);
    }

    private static RulePhase inherited(RuleState state, Origin from, int rule, Turn turn) {
        RulePhase phase = state.phases().get(from.place());
        return from.sameCommand() ? phase : again(phase, rule, turn);
    }

    /** Where a rule stands whose command has become another. */
    private static RulePhase again(RulePhase phase, int rule, Turn turn) {
        return switch (phase) {
            case Running(_, var cause, var later) -> {
                Batch begun = Batch.because(cause, turn.now());
                yield waiting(rule, later.map(begun::and).orElse(begun), turn);
            }
            case Idle _, Waiting _, Ending _ -> phase;
        };
    }

    /** Gives up what is not running, and asks what runs to end. */
    static RuleState quit(RuleState state, Turn turn) {
        return quitAll(state, _ -> true, turn);
    }

    private static RuleState quitAll(RuleState state, Predicate<RulePhase> which, Turn turn) {
        RuleState next = state;
        for (int rule = 0; rule < state.phases().size(); rule++) {
            RulePhase phase = state.phases().get(rule);
            if (which.test(phase)) {
                next = next.with(rule, quit(phase, turn));
            }
        }
        return next;
    }

    private static RulePhase quit(RulePhase phase, Turn turn) {
        return switch (phase) {
            case Idle _, Waiting _ -> new Idle();
            case Ending _ -> phase;
            case Running(int run, _, _) -> {
                turn.effect(new Effect.CancelRule(run));
                yield new Ending(run, OptionalLong.of(turn.now() + BuildMachine.CANCEL_GRACE));
            }
        };
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
