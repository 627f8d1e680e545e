package dev.hotreload.reload;

import dev.hotreload.process.ExitStatus;

import java.util.OptionalLong;

/**
 * The program's first process ended. What it started may live on, or be about to end too.
 *
 * @param at when, in the loop's nanoseconds
 * @param looked whether it was looked for others that live on
 * @param told whether the user knows that others live on
 */
record LeaderEnd(ExitStatus status, long at, boolean looked, boolean told) {

    /** What the rest of a program needs to follow its leader. */
    private static final long FOLLOWING = 500_000_000L;

    /** When it is clear that the rest does not follow. */
    OptionalLong lookAt() {
        return looked ? OptionalLong.empty() : OptionalLong.of(at + FOLLOWING);
    }

    LeaderEnd lookedAt() {
        return new LeaderEnd(status, at, true, told);
    }

    LeaderEnd known() {
        return new LeaderEnd(status, at, true, true);
    }
}
