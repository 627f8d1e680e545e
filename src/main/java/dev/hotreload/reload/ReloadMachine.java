package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.reload.AppPhase.Up;
import dev.hotreload.reload.State.Quitting;
import dev.hotreload.reload.Turn.Finished;
import dev.hotreload.report.Notice;
import dev.hotreload.watch.Change;

import java.util.List;
import java.util.Optional;

/**
 * The daemon's decisions: a pure function of what it remembers, what happened and what time it is.
 */
final class ReloadMachine {

    private ReloadMachine() {}

    static Step step(State state, Event event, long now) {
        Turn turn = new Turn(now, policyAfter(state, event), state.byHand());
        State next = settleResult(react(state, event, turn), turn);
        State last = leaveIfDone(next, turn);
        return new Step(last, turn.effects());
    }

    private static Policy policyAfter(State state, Event event) {
        return event instanceof Event.ConfigurationChanged(var policy, _) && !isQuitting(state)
                ? policy
                : state.policy();
    }

    private static State react(State state, Event event, Turn turn) {
        return switch (event) {
            case Event.Begun _ -> build(state, "first build", turn);
            case Event.FilesChanged(var changes) -> filesChanged(state, changes, turn);
            case Event.ChangesOutstanding _ -> state.with(state.build().held(turn.now()));
            case Event.ChangesComplete _ -> state.with(state.build().released(turn.now()));
            case Event.RuleFilesChanged(int rule, var changes) ->
                    ruleFilesChanged(state, rule, changes, turn);
            case Event.EnvironmentChanged(var changes) -> environmentChanged(state, changes, turn);
            case Event.ReloadAsked(var cause) ->
                    isQuitting(state) ? state : HandMachine.reload(state, cause, turn);
            case Event.AppToggled(var cause) ->
                    isQuitting(state) ? state : HandMachine.toggleApp(state, cause, turn);
            case Event.WatchToggled() ->
                    isQuitting(state) ? state : HandMachine.toggleWatch(state, turn);
            case Event.ConfigurationChanged(_, var reason) -> reconfigure(state, reason, turn);
            case Event.BuildFinished(int run, var result) ->
                    state.with(BuildMachine.finished(state.build(), run, result, turn));
            case Event.AppStarted started ->
                    state.with(TrialMachine.started(state.app(), started, turn));
            case Event.AppReady ready -> state.with(TrialMachine.ready(state.app(), ready, turn));
            case Event.AppNotReadyYet unready ->
                    state.with(TrialMachine.unready(state.app(), unready));
            case Event.LeaderEnded ended ->
                    state.with(TrialMachine.leaderEnded(state.app(), ended, turn));
            case Event.RestTold told -> state.with(TrialMachine.restTold(state.app(), told));
            case Event.AppNotStarted not ->
                    state.with(AppMachine.notStarted(state.app(), not, turn));
            case Event.VisitSeen seen -> state.with(VisitMachine.seen(state.app(), seen, turn));
            case Event.VisitOver over -> state.with(VisitMachine.over(state.app(), over, turn));
            case Event.AppSignalled sent ->
                    state.with(AppMachine.signalled(state.app(), sent, turn));
            case Event.AppGone gone -> state.with(AppMachine.gone(state.app(), gone, turn));
            case Event.RuleFinished done ->
                    state.with(RuleMachine.finished(state.rules(), done, turn));
            case Event.PostCommandsFinished _ ->
                    state.quitting() == Quitting.POST_COMMANDS ? state.with(Quitting.LEFT) : state;
            case Event.Interrupted(var signal) -> interrupt(state, signal, turn);
            case Event.DeadlineReached _ -> deadline(state, turn);
        };
    }

    private static boolean isQuitting(State state) {
        return state.quitting() != Quitting.NO;
    }

    private static State build(State state, String reason, Turn turn) {
        return isQuitting(state)
                ? state
                : state.with(BuildMachine.asked(state.build(), reason, turn));
    }

    private static State filesChanged(State state, List<Change> changes, Turn turn) {
        if (isQuitting(state)) {
            return state;
        }
        List<Change> news = state.build().guard().relevant(changes);
        return HandMachine.hold(state, held -> held.andProgram(news))
                .orElseGet(() -> state.with(BuildMachine.changed(state.build(), changes, turn)));
    }

    private static State ruleFilesChanged(State state, int rule, List<Change> changes, Turn turn) {
        if (isQuitting(state) || rule >= state.rules().phases().size()) {
            return state;
        }
        return HandMachine.hold(state, held -> held.andRule(rule, changes))
                .orElseGet(
                        () -> state.with(RuleMachine.changed(state.rules(), rule, changes, turn)));
    }

    private static State environmentChanged(State state, List<Change> changes, Turn turn) {
        if (isQuitting(state)) {
            return state;
        }
        return HandMachine.hold(state, held -> held.andEnvironment(changes))
                .orElseGet(() -> HandMachine.restart(state, changes, turn));
    }

    private static State reconfigure(State state, String reason, Turn turn) {
        if (isQuitting(state)) {
            return state;
        }
        turn.effect(new Effect.AdoptConfiguration());
        Succession heirs = Succession.of(state.policy().rules(), turn.policy().rules());
        RuleState rules = RuleMachine.replace(state.rules(), heirs, turn);
        State next = state.with(turn.policy()).with(rules);
        return HandMachine.hold(next, held -> held.configured(reason, heirs))
                .orElseGet(() -> build(next, reason, turn));
    }

    private static State deadline(State state, Turn turn) {
        State built = state.with(BuildMachine.deadline(state.build(), turn));
        State app = built.with(AppMachine.deadline(built.app(), turn));
        State rules = app.with(RuleMachine.deadline(app.rules(), turn));
        return rules.with(rules.failure().map(failure -> look(rules, failure, turn)));
    }

    private static Failure look(State state, Failure failure, Turn turn) {
        if (turn.now() < failure.lookAt()) {
            return failure;
        }
        if (!isBuilding(state) && state.app().phase() instanceof Up) {
            turn.effect(new Effect.Remind(failure.notice(turn.now())));
        }
        return failure.looked(turn.now());
    }

    private static State settleResult(State state, Turn turn) {
        return turn.finished()
                .map(finished -> settle(state, finished, turn))
                .map(settled -> settled.with(settled.byHand().withHurry(false)))
                .orElse(state);
    }

    private static State settle(State state, Finished finished, Turn turn) {
        Batch batch = finished.attempt().batch();
        return switch (finished.result()) {
            case BuildResult.Succeeded good ->
                    state.with(HandMachine.built(state, finished.attempt(), good, turn))
                            .with(Optional.empty());
            case BuildResult.Failed failed -> failed(state, batch, failed, turn);
            case BuildResult.Cancelled() -> state;
        };
    }

    private static State failed(State state, Batch batch, BuildResult.Failed failed, Turn turn) {
        boolean stop = turn.policy().stopOnError();
        AppState app = state.app().missed(batch);
        turn.tell(
                new Notice.BuildFailed(
                        batch.describe(), failed.why(), failed.took(), consequence(state, stop)));
        return stop
                ? state.with(AppMachine.giveUp(app, turn)).with(Optional.empty())
                : state.with(app).with(Optional.of(Failure.at(failed, turn.now())));
    }

    private static Notice.App consequence(State state, boolean stop) {
        return switch (state.app().phase()) {
            case AppPhase.Down(var againAt) ->
                    isBuilding(state) || state.byHand().stopped() || (againAt.isPresent() && !stop)
                            ? Notice.App.NONE
                            : Notice.App.AWAITS_CHANGE;
            case Up _, AppPhase.Visited _ -> stop ? Notice.App.STOPPED : Notice.App.KEPT;
            case AppPhase.Stopping _, AppPhase.Killed _ ->
                    stop ? Notice.App.STOPPED : Notice.App.NONE;
        };
    }

    /** What came during a build may have begun the next one by the time its result is told. */
    private static boolean isBuilding(State state) {
        return !(state.build().phase() instanceof BuildPhase.Quiet);
    }

    private static State interrupt(State state, String signal, Turn turn) {
        return switch (state.quitting()) {
            case NO -> {
                turn.tell(new Notice.Leaving(signal));
                yield state.with(AppMachine.stop(state.app(), turn))
                        .with(Optional.empty())
                        .with(Quitting.ASKED);
            }
            case ASKED -> {
                BuildMachine.kill(state.build(), turn);
                RuleMachine.kill(state.rules(), turn);
                yield state.with(AppMachine.kill(state.app(), turn)).with(Quitting.KILLED);
            }
            case POST_COMMANDS -> {
                turn.effect(new Effect.KillPostCommands());
                yield state.with(Quitting.LEFT);
            }
            case KILLED, LEFT -> state.with(Quitting.LEFT);
        };
    }

    private static State leaveIfDone(State state, Turn turn) {
        return switch (state.quitting()) {
            case NO, POST_COMMANDS, LEFT -> state;
            case ASKED, KILLED -> {
                State ending =
                        state.with(BuildMachine.quit(state.build(), turn))
                                .with(RuleMachine.quit(state.rules(), turn));
                yield isAtRest(ending) ? leaveOrRunPostCommands(ending, turn) : ending;
            }
        };
    }

    private static boolean isAtRest(State state) {
        return state.build().phase() instanceof BuildPhase.Quiet
                && state.app().phase() instanceof AppPhase.Down
                && state.rules().isIdle();
    }

    private static State leaveOrRunPostCommands(State state, Turn turn) {
        if (state.quitting() == Quitting.KILLED || !state.policy().postCommands()) {
            return state.with(Quitting.LEFT);
        }
        turn.effect(new Effect.StartPostCommands());
        return state.with(Quitting.POST_COMMANDS);
    }
}
