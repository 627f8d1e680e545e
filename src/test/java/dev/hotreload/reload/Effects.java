package dev.hotreload.reload;

import java.util.Set;

/** Effects as tests write them. */
final class Effects {

    private Effects() {}

    static Effect startBuild(int run) {
        return new Effect.StartBuild(run);
    }

    static Effect cancelBuild(int run) {
        return new Effect.CancelBuild(run);
    }

    static Effect killBuild(int run) {
        return new Effect.KillBuild(run);
    }

    static Effect startApp(int run) {
        return new Effect.StartApp(run, run);
    }

    static Effect startApp(int run, int build) {
        return new Effect.StartApp(run, build);
    }

    static Effect keepBuilds(int newest, Integer... builds) {
        return new Effect.KeepBuilds(Set.of(builds), newest);
    }

    static Effect awaitReadiness(int run) {
        return new Effect.AwaitReadiness(run);
    }

    static Effect lookForVisit(int run) {
        return new Effect.LookForVisit(run);
    }

    static Effect interruptApp(int run) {
        return signalApp(run, "INT");
    }

    static Effect signalApp(int run, String signal) {
        return new Effect.SignalApp(run, signal);
    }

    static Effect killApp(int run) {
        return new Effect.KillApp(run);
    }

    static Effect startRule(int run, int rule) {
        return new Effect.StartRule(run, rule);
    }

    static Effect cancelRule(int run) {
        return new Effect.CancelRule(run);
    }

    static Effect killRule(int run) {
        return new Effect.KillRule(run);
    }

    static Effect startPostCommands() {
        return new Effect.StartPostCommands();
    }

    static Effect killPostCommands() {
        return new Effect.KillPostCommands();
    }
}
