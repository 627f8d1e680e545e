package dev.hotreload.reload;

import dev.hotreload.build.BuildResult.Succeeded;
import dev.hotreload.reload.AppPhase.Up;
import dev.hotreload.reload.BuildPhase.Attempt;
import dev.hotreload.report.Notice;

import java.util.Optional;

/** Decides when a good build leaves the program alone, as it is what runs already. */
final class SameProgram {

    private SameProgram() {}

    /**
     * The program goes on, and nothing of it changes; empty if it is to be replaced, as is one that
     * is debugged: a debugger outlives what it runs.
     */
    static Optional<AppState> keep(AppState state, Attempt attempt, Succeeded good, Turn turn) {
        boolean debugged = turn.policy().debugReload().isPresent();
        if (debugged
                || !runsWell(state)
                || !isTwin(state, good)
                || !isAllThatChanged(state, attempt)) {
            return Optional.empty();
        }
        Builds builds = state.builds().skip(attempt.run());
        int pid = state.pid().orElseThrow();
        turn.tell(new Notice.Unchanged(attempt.batch().describe(), good.took(), pid));
        turn.effect(new Effect.KeepBuilds(builds.all(), builds.newest()));
        return Optional.of(state.with(builds));
    }

    private static boolean runsWell(AppState state) {
        return state.phase() instanceof Up up
                && state.pid().isPresent()
                && up.leader().isEmpty()
                && !up.trial().hasFailed();
    }

    /** While it is up, what is wanted is what runs. */
    private static boolean isTwin(AppState state, Succeeded good) {
        return state.builds().wanted().filter(good.twins()::contains).isPresent();
    }

    private static boolean isAllThatChanged(AppState state, Attempt attempt) {
        return !state.overdue() && attempt.batch().reachesTheBinaryOnly();
    }
}
