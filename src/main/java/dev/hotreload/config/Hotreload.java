package dev.hotreload.config;

import java.time.Duration;
import java.util.Optional;

/**
 * {@code [hotreload]}: what Air does not have, but for how to stop, which is in {@link Build}.
 *
 * @param eager start a build with the first change instead of after {@code delay}
 * @param goFlags whether {@code go build} gets flags that make it quicker
 * @param skipIdentical whether a build of the binary that runs leaves the program alone
 * @param rollback how long a new program must live for the one before not to come back; empty where
 *     it never does
 * @param debug empty where the program runs by itself
 */
public record Hotreload(
        boolean eager,
        boolean goFlags,
        boolean skipIdentical,
        Optional<Duration> rollback,
        Ready ready,
        Stdin stdin,
        Optional<Debug> debug) {}
