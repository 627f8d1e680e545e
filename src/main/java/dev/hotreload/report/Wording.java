package dev.hotreload.report;

import static java.util.Locale.ROOT;

import dev.hotreload.report.Notice.After;
import dev.hotreload.report.Notice.BuildFailed;
import dev.hotreload.report.Notice.Ended;
import dev.hotreload.report.Notice.Reloaded;

import java.time.Duration;
import java.util.StringJoiner;

/** The words of each {@link Notice}. */
final class Wording {

    private static final String DOT = " · ";
    private static final String WAITING = "waiting for a change";
    private static final String STARTS_AGAIN = "s starts it again";

    private Wording() {}

    static Part partOf(Notice notice) {
        return switch (notice) {
            case Reloaded _,
                    Notice.Unchanged _,
                    Notice.RolledBack _,
                    Notice.NotReady _,
                    Notice.Leaving _ ->
                    Part.MAIN;
            case Notice.Paused _, Notice.Watching _ -> Part.WATCHER;
            case Notice.Building _,
                    Notice.GoAtWork _,
                    Notice.NotEnding _,
                    BuildFailed _,
                    Notice.StillFailing _,
                    Notice.Looping _,
                    Notice.RuleRan _,
                    Notice.PostCommandFailed _ ->
                    Part.BUILD;
            case Notice.AwaitingReady _,
                    Ended _,
                    Notice.LeftBehind _,
                    Notice.RestGone _,
                    Notice.Finding _,
                    Notice.StillRuns _,
                    Notice.Killed _,
                    Notice.Stopped _,
                    Notice.StaysStopped _,
                    Notice.BuiltOnly _,
                    Notice.NothingToStart _,
                    Notice.Visited _,
                    Notice.NotStarted _ ->
                    Part.RUNNER;
        };
    }

    static String of(Notice notice) {
        return switch (notice) {
            case Reloaded reloaded -> reloaded(reloaded);
            case Notice.Unchanged(var cause, var built, int pid) ->
                    cause
                            + DOT
                            + "built "
                            + time(built)
                            + DOT
                            + "binary unchanged, pid "
                            + pid
                            + " kept";
            case Notice.RolledBack(var cause, var how, var after, int pid) ->
                    "ROLLED BACK: "
                            + cause
                            + DOT
                            + "the new program "
                            + how
                            + (after.isZero() ? "" : " after " + time(after))
                            + DOT
                            + "the one built before runs again, pid "
                            + pid;
            case Notice.AwaitingReady(int pid, var pending) ->
                    "pid " + pid + " started" + DOT + "waiting for " + pending;
            case Notice.NotReady(var waited, var pending, boolean back) ->
                    "not ready after "
                            + time(waited)
                            + ": "
                            + pending
                            + (back ? DOT + "going back to the program built before" : "");
            case Notice.Building(var cause, var running) ->
                    cause + DOT + "building for " + time(running);
            case Notice.GoAtWork(var running) ->
                    "go has been at work for "
                            + time(running)
                            + ": with an empty build cache it compiles the standard library too";
            case Notice.NotEnding(var running) ->
                    "cmd has been running for "
                            + time(running)
                            + ": it has to end; if it starts the program itself, have it only build, and set"
                            + " entrypoint to what it makes";
            case BuildFailed failed -> failed(failed);
            case Notice.StillFailing(var error, var ago) ->
                    "the build has been failing for " + time(ago) + ": " + error;
            case Ended ended -> ended(ended);
            case Notice.LeftBehind left -> leftBehind(left);
            case Notice.RestGone(int pid, var after) ->
                    "what pid " + pid + " had left running is gone" + DOT + next(after);
            case Notice.Finding(var sentence) -> sentence;
            case Notice.StillRuns(int pid, var after, var signal, var next) ->
                    "pid "
                            + pid
                            + " still runs "
                            + time(after)
                            + " after SIG"
                            + signal
                            + ", sending SIG"
                            + next;
            case Notice.Killed(int pid, var after, boolean late, boolean byHand) ->
                    "pid "
                            + pid
                            + (late ? " did not end in time" + DOT : " ")
                            + "killed after "
                            + time(after)
                            + startsAgain(byHand);
            case Notice.Stopped(int pid, var took, boolean byHand) ->
                    "stopped pid " + pid + " " + time(took) + startsAgain(byHand);
            case Notice.StaysStopped() -> "the program is stopped" + DOT + STARTS_AGAIN;
            case Notice.BuiltOnly(var cause, var took) ->
                    cause
                            + DOT
                            + "built "
                            + time(took)
                            + DOT
                            + "the program is stopped"
                            + DOT
                            + "s starts it";
            case Notice.NothingToStart() ->
                    "nothing to start: the program starts with the next good build";
            case Notice.Paused() -> "paused" + DOT + "p goes on";
            case Notice.Watching(int waiting) -> "watching again" + DOT + changed(waiting);
            case Notice.Visited visited -> visited(visited);
            case Notice.NotStarted(var why) -> "not started: " + why;
            case Notice.Looping(var files, int builds) ->
                    String.join(", ", files)
                            + " changed during each of the last "
                            + builds
                            + " builds, so the build writes it: what changes there during a build"
                            + " counts no more; add it to exclude_file or exclude_regex";
            case Notice.RuleRan(var rule, var cause, var status, boolean success, var took) ->
                    cause
                            + DOT
                            + "rule "
                            + rule
                            + (success ? " ran " : " failed ")
                            + time(took)
                            + (success ? "" : DOT + status);
            case Notice.PostCommandFailed(var how) -> "post_cmd " + how;
            case Notice.Leaving(var signal) -> signal + ": stopping (once more kills at once)";
        };
    }

    private static String startsAgain(boolean byHand) {
        return byHand ? DOT + STARTS_AGAIN : "";
    }

    private static String changed(int files) {
        return switch (files) {
            case 0 -> "nothing has changed";
            case 1 -> "1 file has changed";
            default -> files + " files have changed";
        };
    }

    private static String reloaded(Reloaded it) {
        StringJoiner line = new StringJoiner(DOT);
        line.add(it.cause());
        it.built().ifPresent(took -> line.add("built " + time(took)));
        it.old()
                .ifPresent(old ->
                        line.add((old.killed() ? "killed " : "stopped ") + time(old.took())));
        line.add("started pid " + it.pid());
        it.ready().ifPresent(took -> line.add("ready " + time(took)));
        line.add("total " + time(it.total()));
        return line.toString();
    }

    private static String visited(Notice.Visited it) {
        String built = it.built().map(took -> "built " + time(took) + DOT).orElse("");
        return it.cause()
                + DOT
                + built
                + (it.waits()
                        ? "waits until the debugger goes on from its breakpoint, or leaves"
                        : "ends the visit of the debugger that stands at a breakpoint");
    }

    private static String failed(BuildFailed it) {
        String app =
                switch (it.app()) {
                    case NONE -> "";
                    case AWAITS_CHANGE -> DOT + WAITING;
                    case KEPT -> DOT + "the old program keeps running";
                    case STOPPED -> DOT + "the program is stopped (stop_on_error)";
                };
        return it.cause() + DOT + "build failed " + time(it.took()) + DOT + it.why() + app;
    }

    private static String ended(Ended it) {
        return "pid "
                + it.pid()
                + " ended by itself"
                + DOT
                + it.status()
                + hint(it.status())
                + DOT
                + "lived "
                + time(it.lived())
                + (it.early() ? DOT + "before it was ready" : "")
                + DOT
                + next(it.after());
    }

    private static String next(After after) {
        return switch (after) {
            case After.Waiting() -> WAITING;
            case After.Again(var in) -> "starting again in " + time(in);
            case After.GoingBack() -> "going back to the program built before";
            case After.NothingBefore(var window) ->
                    "nothing to go back to yet: no build has run for rollback_window ("
                            + time(window)
                            + "), "
                            + WAITING;
            case After.BothFailed() ->
                    "neither the new program nor the one before it stays up, waiting for a change";
        };
    }

    private static String leftBehind(Notice.LeftBehind it) {
        String rest = String.join(", ", it.rest());
        return it.success()
                ? "pid " + it.pid() + " has ended and left " + rest + " running"
                : "pid "
                        + it.pid()
                        + " ended by itself"
                        + DOT
                        + it.status()
                        + DOT
                        + "lived "
                        + time(it.lived())
                        + DOT
                        + "left running: "
                        + rest;
    }

    private static String hint(String status) {
        return status.equals("exit status 127") ? " (the shell did not find the command)" : "";
    }

    /** {@code 412 ms}, {@code 1.2 s}, {@code 3 min 5 s}. */
    static String time(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(ROOT, "%d.%d s", millis / 1000, millis % 1000 / 100);
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
