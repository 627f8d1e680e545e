package dev.hotreload.reload;

/** What the {@link ModelWorld} knows of the program that was started last. */
final class ModelRun {

    /** What a letter takes, and a deadline may be late, in this world. */
    private static final long MOMENT = 10_000_000;

    private static final long LEADER = 500_000_000;

    final int run;
    final int build;
    private final Policy policy;
    private final long startedAt;
    private boolean mayGiveWay;
    private boolean mustGiveWay;
    private boolean ready;
    private boolean failed;
    private boolean readyBeforeVisit;
    private long crashedAt = Long.MAX_VALUE;
    private long visitedAt = Long.MAX_VALUE;

    ModelRun(int run, int build, Policy policy, long startedAt) {
        this.run = run;
        this.build = build;
        this.policy = policy;
        this.startedAt = startedAt;
        this.mayGiveWay = policy.goesBack();
        this.mustGiveWay = mayGiveWay;
    }

    /** What the machine is about to hear. */
    void hears(Event event, long now) {
        hearsOf(event, now);
        readyBeforeVisit |= ready && !isVisited();
    }

    private void hearsOf(Event event, long now) {
        switch (event) {
            case Event.AppStarted(int of, _) -> ready |= of == run && !isAsked();
            case Event.ConfigurationChanged(var next, _) -> {
                mayGiveWay |= next.goesBack();
                mustGiveWay &= next.goesBack();
            }
            case Event.AppReady(int of, _) -> ready |= of == run;
            case Event.AppNotStarted(int of, _) -> failed |= of == run;
            case Event.AppGone gone -> failed |= gone.run() == run;
            case Event.LeaderEnded(int of, var status) -> {
                if (of == run && !status.isSuccess()) {
                    crashedAt = now;
                }
            }
            default -> {}
        }
    }

    private boolean isAsked() {
        return policy.readyTimeout().isPresent();
    }

    boolean isHeardToHaveFailed() {
        return failed || crashedAt < Long.MAX_VALUE;
    }

    /** Whether a policy that was in force since its start has the one before come back. */
    boolean mayGiveWay() {
        return mayGiveWay;
    }

    private long window() {
        return policy.rollback().orElse(0);
    }

    /** Whether its build may count as good. */
    boolean mayBeProven(long now) {
        return ready && !hasCrashed() && now >= startedAt + window() - MOMENT;
    }

    /** Whether its build has to count as good. */
    boolean isProven(long now) {
        return readyBeforeVisit
                && !hasCrashed()
                && Math.min(now, visitedAt) >= startedAt + window() + MOMENT;
    }

    /** Another one is to take its place: from now on it proves nothing, as it may stand still. */
    void visited(long now) {
        visitedAt = Math.min(visitedAt, now);
    }

    /** Whether another one follows it, whatever becomes of it. */
    boolean isVisited() {
        return visitedAt != Long.MAX_VALUE;
    }

    private boolean hasCrashed() {
        return crashedAt != Long.MAX_VALUE;
    }

    /** Whether it may not stay, if there is another one to go back to. */
    boolean mustGiveWay(long now) {
        return mustGiveWay && !isVisited() && hasCrashed() && now >= crashedAt + LEADER + MOMENT;
    }

    /** Whether an end by itself with an error, now, is one that the one before comes back after. */
    boolean isOnTrial(long now) {
        return !ready || now < startedAt + window() - MOMENT;
    }

    /** Whether there is a reason for the one before to come back. */
    boolean hasFailed(long now) {
        boolean late = isAsked() && !ready && now >= startedAt + policy.readyTimeout().orElse(0);
        return failed || late || now >= Math.min(crashedAt, Long.MAX_VALUE - LEADER) + LEADER;
    }
}
