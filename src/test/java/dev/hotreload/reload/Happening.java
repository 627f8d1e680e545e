package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.watch.Change;
import dev.hotreload.watch.Change.Kind;
import dev.hotreload.watch.Target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An event as tests write it: the time is filled in when it happens. */
interface Happening {

    Event at(long now);

    static Happening begun() {
        return _ -> new Event.Begun();
    }

    static Happening changed(String... files) {
        return now -> new Event.FilesChanged(written(now, new Target.Program(), files));
    }

    static Happening outstanding() {
        return _ -> new Event.ChangesOutstanding();
    }

    static Happening complete() {
        return _ -> new Event.ChangesComplete();
    }

    static Happening deleted(String file) {
        return now ->
                new Event.FilesChanged(
                        List.of(new Change(path(file), Kind.DELETED, new Target.Program(), now)));
    }

    /** Files that were written some time ago, but are noticed now. */
    static Happening noticedLate(long millisAgo, String... files) {
        long ago = PolicyBuilder.millis(millisAgo);
        return now -> new Event.FilesChanged(written(now - ago, new Target.Program(), files));
    }

    static Happening ruleChanged(int rule, String... files) {
        return now ->
                new Event.RuleFilesChanged(rule, written(now, new Target.RuleCommand(rule), files));
    }

    static Happening environmentChanged() {
        return now -> new Event.EnvironmentChanged(written(now, new Target.Environment(), ".env"));
    }

    static Happening configured(PolicyBuilder policy) {
        return _ -> new Event.ConfigurationChanged(policy.make(), "air.toml changed");
    }

    static Happening built(int run) {
        return finished(run, new BuildResult.Succeeded(Duration.ofMillis(412)));
    }

    /** A good build that has made what that other one did. */
    static Happening builtAgain(int run, int twin) {
        return finished(run, new BuildResult.Succeeded(Duration.ofMillis(412), Set.of(twin)));
    }

    static Happening buildFailed(int run) {
        return finished(
                run,
                new BuildResult.Failed("exit status 1", Optional.empty(), Duration.ofMillis(300)));
    }

    static Happening cancelled(int run) {
        return finished(run, new BuildResult.Cancelled());
    }

    private static Happening finished(int run, BuildResult result) {
        return _ -> new Event.BuildFinished(run, result);
    }

    static Happening started(int run) {
        return _ -> new Event.AppStarted(run, pid(run));
    }

    static Happening notStarted(int run) {
        return _ -> new Event.AppNotStarted(run, "tmp/main does not exist");
    }

    static Happening ready(int run) {
        return _ -> new Event.AppReady(run, pid(run));
    }

    static Happening unready(int run, String pending) {
        return _ -> new Event.AppNotReadyYet(run, pending);
    }

    static Happening visitSeen(int run) {
        return _ -> new Event.VisitSeen(run);
    }

    static Happening visitOver(int run) {
        return _ -> new Event.VisitOver(run);
    }

    static Happening leaderExited(int run, int code) {
        return _ -> new Event.LeaderEnded(run, new ExitStatus.Exited(code));
    }

    static Happening restTold(int run) {
        return _ -> new Event.RestTold(run);
    }

    static Happening signalled(int run, String signal) {
        return _ -> new Event.AppSignalled(run, signal);
    }

    static Happening exited(int run, int code) {
        return _ -> new Event.AppGone(run, pid(run), new ExitStatus.Exited(code), List.of());
    }

    static Happening ended(int run, Signal by) {
        return _ -> new Event.AppGone(run, pid(run), new ExitStatus.Signalled(by), List.of());
    }

    static Happening ruleFinished(int run) {
        return _ ->
                new Event.RuleFinished(run, "rule", "exit status 0", true, Duration.ofMillis(20));
    }

    static Happening postCommandsFinished() {
        return _ -> new Event.PostCommandsFinished();
    }

    static Happening reloadAsked() {
        return _ -> new Event.ReloadAsked("r pressed");
    }

    static Happening appToggled() {
        return _ -> new Event.AppToggled("s pressed");
    }

    static Happening watchToggled() {
        return _ -> new Event.WatchToggled();
    }

    static Happening interrupt() {
        return _ -> new Event.Interrupted("SIGINT");
    }

    private static List<Change> written(long madeAt, Target target, String... files) {
        return Arrays.stream(files)
                .map(file -> new Change(path(file), Kind.WRITTEN, target, madeAt))
                .toList();
    }

    private static Path path(String file) {
        return Path.of(file);
    }

    private static int pid(int run) {
        return 4710 + run;
    }
}
