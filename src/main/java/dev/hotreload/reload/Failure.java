package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.report.Notice;

import java.time.Duration;

/**
 * A failed build beside a running program, whose output may scroll the compiler's words away.
 *
 * @param shownAt when the build failed
 * @param lookAt when to look next whether the program has written something
 */
record Failure(BuildResult.Failed result, long shownAt, long lookAt) {

    /** Often enough to be the next thing after the output, seldom enough to cost nothing. */
    static final long LOOK = 1_000_000_000L;

    static Failure at(BuildResult.Failed result, long now) {
        return new Failure(result, now, now + LOOK);
    }

    Failure looked(long now) {
        return new Failure(result, shownAt, now + LOOK);
    }

    Notice.StillFailing notice(long now) {
        String error = result.firstError().orElse(result.why());
        return new Notice.StillFailing(error, Duration.ofNanos(now - shownAt));
    }
}
