package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.config.Debug;
import dev.hotreload.config.DebugReload;
import dev.hotreload.config.Ready;
import dev.hotreload.config.Rule;
import dev.hotreload.config.Stop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the machines need of the configuration; times in nanoseconds.
 *
 * @param eager whether a build starts with the first change
 * @param window how long no change may come before the result of a build counts
 * @param latest how long changes may keep a build from being finished
 * @param stop how the program is asked to end before it is killed, one after another; may be empty
 * @param rollback how long a new program must live for the one before not to come back; empty where
 *     that never does
 * @param readyTimeout how long it may take to be ready; empty where it is not asked to be
 * @param rules in the configuration's order
 * @param debugReload what to do about somebody who stands at a breakpoint of the program; empty
 *     where it runs without a debugger
 */
public record Policy(
        boolean eager,
        long window,
        long latest,
        boolean stopOnError,
        List<StopStep> stop,
        boolean rerun,
        long rerunDelay,
        boolean postCommands,
        OptionalLong rollback,
        OptionalLong readyTimeout,
        List<Rule> rules,
        Optional<DebugReload> debugReload) {

    /** What an editor and its formatter need between two saves of one intent, at most. */
    private static final Duration EAGER_WINDOW = Duration.ofMillis(100);

    private static final Duration LEAST_LATEST = Duration.ofSeconds(2);

    /** Longer means never, and sums of it stay in range. */
    private static final Duration NEVER = Duration.ofDays(365);

    /**
     * A signal to the program.
     *
     * @param signal its short name
     * @param patience how long until the next one, or until it is killed
     */
    public record StopStep(String signal, long patience) {}

    public Policy {
        stop = List.copyOf(stop);
        rules = List.copyOf(rules);
    }

    /**
     * Whether a program that fails at its start makes room for the one before. One that is debugged
     * stays: somebody may stand in it, and what failed is what they want to see.
     */
    boolean goesBack() {
        return rollback.isPresent() && debugReload.isEmpty();
    }

    /** From the first change of that rule's files to its command. */
    long ruleDelay(int rule) {
        return nanos(rules.get(rule).delay());
    }

    public static Policy of(Config config) {
        Duration delay = config.build().delay();
        boolean eager = config.hotreload().eager();
        Duration window = eager ? shorter(delay, EAGER_WINDOW) : delay;
        Duration latest = delay.multipliedBy(10);
        return new Policy(
                eager,
                nanos(window),
                nanos(latest.compareTo(LEAST_LATEST) < 0 ? LEAST_LATEST : latest),
                config.build().stopOnError(),
                config.build().stop().steps().stream().map(Policy::step).toList(),
                config.build().rerun(),
                nanos(config.build().rerunDelay()),
                !config.build().postCommands().isEmpty(),
                config.hotreload().rollback().map(Policy::some).orElse(OptionalLong.empty()),
                readyTimeout(config.hotreload().ready()),
                config.rules(),
                config.hotreload().debug().map(Debug::reload));
    }

    private static OptionalLong readyTimeout(Ready ready) {
        return ready.isAsked() ? some(ready.timeout()) : OptionalLong.empty();
    }

    private static OptionalLong some(Duration duration) {
        return OptionalLong.of(nanos(duration));
    }

    private static StopStep step(Stop.Step step) {
        return new StopStep(step.signal(), nanos(step.patience()));
    }

    private static long nanos(Duration duration) {
        return shorter(duration, NEVER).toNanos();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
