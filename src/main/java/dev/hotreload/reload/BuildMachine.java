package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.reload.BuildPhase.Ahead;
import dev.hotreload.reload.BuildPhase.Attempt;
import dev.hotreload.reload.BuildPhase.Building;
import dev.hotreload.reload.BuildPhase.Built;
import dev.hotreload.reload.BuildPhase.Cancelling;
import dev.hotreload.reload.BuildPhase.Quiet;
import dev.hotreload.reload.BuildPhase.Settling;
import dev.hotreload.reload.BuildPhase.Told;
import dev.hotreload.reload.BuildPhase.Window;
import dev.hotreload.report.Notice;
import dev.hotreload.watch.Change;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides when the program is built: one build at a time, and the last change wins. */
final class BuildMachine {

    /**
     * From asking a build to end to killing it: {@code go} needs it to remove its work directory.
     */
    static final long CANCEL_GRACE = 500_000_000L;

    private BuildMachine() {}

    /** A reason to build that is no file, such as the start of the daemon. */
    static BuildState asked(BuildState state, String reason, Turn turn) {
        BuildState heard = state.with(state.guard().fromOutside());
        return add(heard, Batch.because(reason, turn.now()), turn);
    }

    static BuildState changed(BuildState before, List<Change> all, Turn turn) {
        BuildState state = before.waited(turn.now());
        List<Change> changes = state.guard().relevant(all);
        if (changes.isEmpty()) {
            return state;
        }
        BuildState heard = state.with(state.guard().heard(changes));
        return add(heard, Batch.of(changes, turn.now()), turn);
    }

    /** Somebody wants it built at once; not only the files that are known to have changed. */
    static BuildState now(BuildState state, String reason, List<Change> changes, Turn turn) {
        BuildState heard = state.with(state.guard().heard(changes).fromOutside());
        Batch batch = new Batch(reason, changes, turn.now());
        Window closed = Window.closed(turn.now(), turn.policy());
        return switch (heard.phase()) {
            case Quiet _, Ahead _ -> start(heard, batch, closed, turn);
            case Settling(var earlier, _) -> start(heard, earlier.and(batch), closed, turn);
            case Built(var attempt, _, _) -> start(heard, attempt.batch().and(batch), closed, turn);
            case Building _, Cancelling _ -> add(heard, batch, turn);
        };
    }

    private static BuildState add(BuildState state, Batch more, Turn turn) {
        return switch (state.phase()) {
            case Quiet() -> open(state, more, opened(turn), turn);
            case Ahead(_, var window) -> open(state, more, push(window, turn), turn);
            case Building building -> addToBuilding(state, building, more, turn);
            case Cancelling(int run, var batch, var window, var killAt) ->
                    state.with(new Cancelling(run, batch.and(more), push(window, turn), killAt));
            case Settling(var batch, var window) ->
                    settle(state, batch.and(more), push(window, turn), turn);
            case Built(var attempt, var window, _) ->
                    settle(state, attempt.batch().and(more), push(window, turn), turn);
        };
    }

    private static Window push(Window window, Turn turn) {
        return window.push(turn.now(), turn.policy());
    }

    private static BuildState addToBuilding(
            BuildState state, Building building, Batch more, Turn turn) {
        Attempt attempt = building.attempt();
        Window window = building.window();
        boolean proof = state.guard().isProof() && !state.guard().outside();
        if (turn.now() >= window.latestAt() || proof) {
            Batch later = building.later().map(batch -> batch.and(more)).orElse(more);
            return state.with(new Building(attempt, window, Optional.of(later), building.told()));
        }
        Batch batch = attempt.batch().and(more);
        return state.with(cancel(attempt.run(), batch, push(window, turn), turn));
    }

    private static Cancelling cancel(int run, Batch batch, Window window, Turn turn) {
        turn.effect(new Effect.CancelBuild(run));
        return new Cancelling(run, batch, window, OptionalLong.of(turn.now() + CANCEL_GRACE));
    }

    private static Window opened(Turn turn) {
        return Window.opened(turn.now(), turn.policy());
    }

    private static BuildState open(BuildState state, Batch batch, Window burst, Turn turn) {
        boolean asked = batch.changes().isEmpty();
        Window window = asked ? Window.closed(turn.now(), turn.policy()) : burst;
        LoopGuard next = state.guard().next();
        boolean atOnce = turn.policy().eager() || asked;
        return atOnce && !next.isProof() && !next.refuses()
                ? start(state, batch, window, turn)
                : settle(state, batch, window, turn);
    }

    private static BuildState settle(BuildState state, Batch batch, Window window, Turn turn) {
        LoopGuard next = state.guard().next();
        if (next.refuses()) {
            return refuse(state.with(next), turn);
        }
        long settleAt = next.isProof() ? turn.now() + next.pause() : window.settleAt();
        return state.with(new Settling(batch, window.until(settleAt)));
    }

    private static BuildState refuse(BuildState state, Turn turn) {
        if (state.guard().isNews()) {
            List<String> files =
                    state.guard().suspects().stream().map(Path::toString).sorted().toList();
            turn.tell(new Notice.Looping(files, LoopGuard.PROOFS));
        }
        return state.with(state.guard().refused()).with(new Quiet());
    }

    private static BuildState start(BuildState state, Batch batch, Window window, Turn turn) {
        int run = state.lastRun() + 1;
        turn.effect(new Effect.StartBuild(run));
        Attempt attempt = Attempt.begun(run, batch, turn.now());
        boolean shown = turn.now() >= window.settleAt();
        if (shown) {
            turn.effect(new Effect.ShowBuild(run));
        }
        return state.running(
                new Building(attempt, window, Optional.empty(), shown ? Told.OUTPUT : Told.NOTHING),
                state.guard().next().began(turn.now()));
    }

    static BuildState deadline(BuildState state, Turn turn) {
        OptionalLong deadline = state.deadline();
        if (deadline.isEmpty() || turn.now() < deadline.getAsLong()) {
            return state;
        }
        return switch (state.phase()) {
            case Quiet() -> state;
            case Ahead _ -> state.with(new Quiet());
            case Building building -> state.with(tellMore(building, turn));
            case Cancelling(int run, var batch, var window, _) -> {
                turn.effect(new Effect.KillBuild(run));
                yield state.with(new Cancelling(run, batch, window, OptionalLong.empty()));
            }
            case Settling(var batch, var window) -> start(state, batch, window, turn);
            case Built(var attempt, _, var result) -> handOver(state, attempt, result, turn);
        };
    }

    private static Building tellMore(Building building, Turn turn) {
        Attempt attempt = building.attempt();
        Duration running = Duration.ofNanos(turn.now() - attempt.startedAt());
        return switch (building.told()) {
            case NOTHING -> {
                turn.effect(new Effect.ShowBuild(attempt.run()));
                yield building.knowing(Told.OUTPUT);
            }
            case OUTPUT -> {
                turn.tell(new Notice.Building(attempt.batch().describe(), running));
                yield building.knowing(Told.LONG);
            }
            case LONG -> {
                turn.effect(new Effect.LookAtBuild(attempt.run(), running));
                yield building.looked();
            }
        };
    }

    static BuildState finished(BuildState state, int run, BuildResult result, Turn turn) {
        return switch (state.phase()) {
            case Building building when building.attempt().run() == run ->
                    buildFinished(ended(state, turn), building, result, turn);
            case Cancelling(int cancelled, var batch, var window, _) when cancelled == run ->
                    settle(ended(state, turn), batch, window, turn);
            case Quiet _, Ahead _, Building _, Cancelling _, Settling _, Built _ -> state;
        };
    }

    private static BuildState ended(BuildState state, Turn turn) {
        return state.with(state.guard().ended(turn.now()));
    }

    private static BuildState buildFinished(
            BuildState state, Building building, BuildResult result, Turn turn) {
        Attempt attempt = building.attempt();
        Window window = building.window();
        if (state.isHeld() && building.later().isEmpty()) {
            return state.with(new Built(attempt, window, result));
        }
        if (turn.now() < window.settleAt()) {
            return result instanceof BuildResult.Succeeded && !window.again()
                    ? handOver(state, attempt, result, turn).with(new Ahead(attempt.run(), window))
                    : state.with(new Built(attempt, window, result));
        }
        BuildState quiet = handOver(state, attempt, result, turn);
        return building.later().map(batch -> open(quiet, batch, opened(turn), turn)).orElse(quiet);
    }

    private static BuildState handOver(
            BuildState state, Attempt attempt, BuildResult result, Turn turn) {
        turn.effect(new Effect.ShowBuild(attempt.run()));
        turn.finish(attempt, result);
        return state.with(new Quiet());
    }

    /** Gives up what is not running, and asks what runs to end. */
    static BuildState quit(BuildState state, Turn turn) {
        return switch (state.phase()) {
            case Quiet _, Ahead _, Settling _, Built _ -> state.with(new Quiet());
            case Building(var attempt, var window, _, _) ->
                    state.with(cancel(attempt.run(), attempt.batch(), window, turn));
            case Cancelling _ -> state;
        };
    }

    static void kill(BuildState state, Turn turn) {
        if (state.phase() instanceof Cancelling(int run, _, _, _)) {
            turn.effect(new Effect.KillBuild(run));
        }
    }
}
