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
     * @param stopped how long the old program took to go, where there was one
     * @param total from the first change to now
     */
    record Reloaded(
            String cause,
            Optional<Duration> built,
            Optional<Duration> stopped,
            int pid,
            Duration total)
            implements Notice {}

    /** A build takes so long that its silence may be misread. */
    record Building(String cause, Duration running) implements Notice {}

    /** A build takes so long that it may never end. */
    record NotEnding(Duration running) implements Notice {}

    /** The build failed; what the compiler said has been shown. */
    record BuildFailed(String cause, String why, Duration took, App app) implements Notice {}

    /** What a failed build means for the program. */
    enum App {
        NONE,
        KEPT,
        STOPPED
    }

    /** A build failed some time ago and its words have been scrolled away since. */
    record StillFailing(String error, Duration ago) implements Notice {}

    /** The program ended without having been asked to. */
    record Ended(int pid, String status, boolean success, Duration lived, Optional<Duration> again)
            implements Notice {}

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
     */
    record Killed(int pid, Duration after, boolean late) implements Notice {}

    /**
     * The program was stopped and nothing takes its place.
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

    /** The program could not be started. */
    record NotStarted(String why) implements Notice {}

    /** Builds write files that start builds. */
    record Looping(List<String> files, int builds) implements Notice {}

    /** The command of a rule ended. */
    record RuleRan(String rule, String cause, String status, boolean success, Duration took)
            implements Notice {}

    /** The daemon was asked to end. */
    record Leaving(String signal) implements Notice {}
}
