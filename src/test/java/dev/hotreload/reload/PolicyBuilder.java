package dev.hotreload.reload;

import dev.hotreload.config.DebugReload;
import dev.hotreload.config.Rule;
import dev.hotreload.reload.Policy.StopStep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Policies as tests write them; what they do not say is the default of an {@code air.toml}. */
final class PolicyBuilder {

    private boolean eager = true;
    private long window = millis(100);
    private boolean stopOnError;
    private List<StopStep> stop = List.of(new StopStep("INT", millis(500)));
    private boolean rerun;
    private long rerunDelay = millis(500);
    private boolean postCommands;
    private OptionalLong rollback = OptionalLong.empty();
    private OptionalLong readyTimeout = OptionalLong.empty();
    private List<Rule> rules = List.of();
    private Optional<DebugReload> debugReload = Optional.empty();

    static PolicyBuilder eager() {
        return new PolicyBuilder();
    }

    static PolicyBuilder lazy() {
        PolicyBuilder lazy = new PolicyBuilder();
        lazy.eager = false;
        lazy.window = millis(1000);
        return lazy;
    }

    static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }

    PolicyBuilder stopOnError() {
        stopOnError = true;
        return this;
    }

    PolicyBuilder withoutInterrupt() {
        stop = List.of();
        return this;
    }

    PolicyBuilder killDelay(long millis) {
        return stop(step("INT", millis));
    }

    PolicyBuilder stop(StopStep... steps) {
        stop = List.of(steps);
        return this;
    }

    static StopStep step(String signal, long millis) {
        return new StopStep(signal, millis(millis));
    }

    PolicyBuilder rerun(long delayMillis) {
        rerun = true;
        rerunDelay = millis(delayMillis);
        return this;
    }

    /** With the window of that length. */
    PolicyBuilder rollback(long millis) {
        rollback = OptionalLong.of(millis(millis));
        return this;
    }

    PolicyBuilder readyWithin(long millis) {
        readyTimeout = OptionalLong.of(millis(millis));
        return this;
    }

    PolicyBuilder postCommands() {
        postCommands = true;
        return this;
    }

    /** Each with a command and files of its own, which its place says. */
    PolicyBuilder rules(long... delayMillis) {
        return rules(
                IntStream.range(0, delayMillis.length)
                        .mapToObj(i -> rule("run " + i, "ext" + i, delayMillis[i]))
                        .toArray(Rule[]::new));
    }

    PolicyBuilder rules(Rule... all) {
        rules = List.of(all);
        return this;
    }

    static Rule rule(String command, String extension, long delayMillis) {
        return new Rule(
                command,
                command,
                List.of(),
                List.of(extension),
                List.of(),
                List.of(),
                Duration.ofMillis(delayMillis));
    }

    /** Under a debugger. */
    PolicyBuilder debug(DebugReload reload) {
        debugReload = Optional.of(reload);
        return this;
    }

    Policy make() {
        return new Policy(
                eager,
                window,
                millis(10_000),
                stopOnError,
                stop,
                rerun,
                rerunDelay,
                postCommands,
                rollback,
                readyTimeout,
                rules,
                debugReload);
    }
}
