package dev.hotreload.report;

/** What nobody should overlook. */
final class BadNews {

    private BadNews() {}

    /** Whether it says that something failed, or why. */
    static boolean is(Notice notice) {
        return switch (notice) {
            case Notice.BuildFailed _,
                    Notice.StillFailing _,
                    Notice.RolledBack _,
                    Notice.NotReady _,
                    Notice.NotStarted _,
                    Notice.PostCommandFailed _,
                    Notice.Finding _ ->
                    true;
            case Notice.Ended ended -> !ended.success() || ended.early();
            case Notice.LeftBehind left -> !left.success();
            case Notice.RuleRan rule -> !rule.success();
            case Notice.Reloaded _,
                    Notice.Unchanged _,
                    Notice.AwaitingReady _,
                    Notice.Building _,
                    Notice.GoAtWork _,
                    Notice.NotEnding _,
                    Notice.RestGone _,
                    Notice.StillRuns _,
                    Notice.Killed _,
                    Notice.Stopped _,
                    Notice.StaysStopped _,
                    Notice.BuiltOnly _,
                    Notice.NothingToStart _,
                    Notice.Paused _,
                    Notice.Watching _,
                    Notice.Visited _,
                    Notice.Looping _,
                    Notice.Leaving _ ->
                    false;
        };
    }
}
