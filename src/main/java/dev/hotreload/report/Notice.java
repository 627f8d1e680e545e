package dev.hotreload.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that the user is told, in one line. */
public sealed interface Notice {

    /**
     * The program runs anew.
     *
     * @param cause why, such as {@code main.go changed}
     * @param built how long the build took, where there was one
     * @param old how the old program went, where there was one
     * @param ready how long the new one took to be ready, where it is asked to be
     * @param total from the first change to now
     */
    record Reloaded(
            String cause,
            Optional<Duration> built,
            Optional<Gone> old,
            int pid,
            Optional<Duration> ready,
            Duration total)
            implements Notice {}

    /**
     * How a program that was to go went.
     *
     * @param killed whether it had no choice
     */
    record Gone(Duration took, boolean killed) {}

    /** The build made what runs already, and the program was left alone. */
    record Unchanged(String cause, Duration built, int pid) implements Notice {}

    /**
     * The new program failed, and the one built before runs again.
     *
     * @param cause of the new program
     * @param how it failed, such as {@code ended with exit status 1}
     * @param after its start
     * @param pid of the one before
     */
    record RolledBack(String cause, String how, Duration after, int pid) implements Notice {}

    /** The program runs, but is not ready for some time; {@code pending} says what it lacks. */
    record AwaitingReady(int pid, String pending) implements Notice {}

    /**
     * The program was not ready in time.
     *
     * @param back whether the one built before takes its place
     */
    record NotReady(Duration waited, String pending, boolean back) implements Notice {}

    /** A build takes so long that its silence may be misread. */
    record Building(String cause, Duration running) implements Notice {}

    /** A build takes long because {@code go} has much to do. */
    record GoAtWork(Duration running) implements Notice {}

    /** A build takes so long that it may never end. */
    record NotEnding(Duration running) implements Notice {}

    /** The build failed; what the compiler said has been shown. */
    record BuildFailed(String cause, String why, Duration took, App app) implements Notice {}

    /** What a failed build means for the program. */
    enum App {
        /** None runs, and something else than this build decides about the next. */
        NONE,
        /** None runs, and none will before the next change. */
        AWAITS_CHANGE,
        KEPT,
        STOPPED
    }

    /** A build failed some time ago and its words have been scrolled away since. */
    record StillFailing(String error, Duration ago) implements Notice {}

    /**
     * The program ended without having been asked to.
     *
     * @param early before it was ready, which it was asked to be
     */
    record Ended(
            int pid, String status, boolean success, Duration lived, boolean early, After after)
            implements Notice {}

    /**
     * The program's first process ended, and others live on.
     *
     * @param rest these, such as {@code pid 4713 (sleep 1000)}
     */
    record LeftBehind(int pid, String status, boolean success, Duration lived, List<String> rest)
            implements Notice {
        public LeftBehind {
            rest = List.copyOf(rest);
        }
    }

    /** What outlived the program's first process is gone too. */
    record RestGone(int pid, After after) implements Notice {}

    /** What follows the end of the program. */
    sealed interface After {
        After WAITING = new Waiting();
        After GOING_BACK = new GoingBack();
        After BOTH_FAILED = new BothFailed();

        record Waiting() implements After {}

        /** The one built before takes its place. */
        record GoingBack() implements After {}

        /** It was the one built before, and has failed as the new one did. */
        record BothFailed() implements After {}

        /** No program has lived through {@code window} yet, so there is none to go back to. */
        record NothingBefore(Duration window) implements After {}

        record Again(Duration in) implements After {}

        static After again(Duration in) {
            return new Again(in);
        }
    }

    /** Why the program ended as it did, as far as it can be known. */
    record Finding(String sentence) implements Notice {}

    /**
     * The program has not ended {@code after} a signal, and gets the {@code next} one.
     *
     * @param signal a short name, as {@code next}
     */
    record StillRuns(int pid, Duration after, String signal, String next) implements Notice {}

    /**
     * The program was killed.
     *
     * @param late whether it had been given time to end
     * @param byHand whether it is the user who starts it again
     */
    record Killed(int pid, Duration after, boolean late, boolean byHand) implements Notice {}

    /**
     * The program ended as it was asked to and nothing takes its place.
     *
     * @param byHand whether it is the user who starts it again
     */
    record Stopped(int pid, Duration took, boolean byHand) implements Notice {}

    /** The user has stopped the program before it ran. */
    record StaysStopped() implements Notice {}

    /** There is a good build, but the user has stopped the program. */
    record BuiltOnly(String cause, Duration took) implements Notice {}

    /** The user wants the program started, but there is no good build. */
    record NothingToStart() implements Notice {}

    /** Changes wait from now on. */
    record Paused() implements Notice {}

    /** Changes count again; {@code waiting} files have changed meanwhile. */
    record Watching(int waiting) implements Notice {}

    /**
     * A reload found somebody at a breakpoint of the program.
     *
     * @param waits whether it takes place later, and not now
     */
    record Visited(String cause, Optional<Duration> built, boolean waits) implements Notice {}

    /** The program could not be started. */
    record NotStarted(String why) implements Notice {}

    /** Builds write files that start builds. */
    record Looping(List<String> files, int builds) implements Notice {}

    /** The command of a rule ended. */
    record RuleRan(String rule, String cause, String status, boolean success, Duration took)
            implements Notice {}

    /** A command that runs when all has ended failed: {@code make: exit status 2}. */
    record PostCommandFailed(String how) implements Notice {}

    /** The daemon was asked to end. */
    record Leaving(String signal) implements Notice {}
}
