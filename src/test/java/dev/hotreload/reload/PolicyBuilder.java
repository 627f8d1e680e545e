package dev.hotreload.reload;

import java.time.Duration;
import java.util.List;

/** Policies as tests write them; what they do not say is the default of an {@code air.toml}. */
final class PolicyBuilder {

    private boolean eager = true;
    private long window = millis(100);
    private boolean stopOnError;
    private boolean interrupt = true;
    private long killDelay = millis(500);
    private boolean rerun;
    private long rerunDelay = millis(500);
    private boolean postCommands;
    private List<Long> ruleDelays = List.of();

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
        interrupt = false;
        return this;
    }

    PolicyBuilder killDelay(long millis) {
        killDelay = millis(millis);
        return this;
    }

    PolicyBuilder rerun(long delayMillis) {
        rerun = true;
        rerunDelay = millis(delayMillis);
        return this;
    }

    PolicyBuilder postCommands() {
        postCommands = true;
        return this;
    }

    PolicyBuilder rules(long... delayMillis) {
        ruleDelays =
                java.util.Arrays.stream(delayMillis).map(PolicyBuilder::millis).boxed().toList();
        return this;
    }

    Policy make() {
        return new Policy(
                eager,
                window,
                millis(10_000),
                stopOnError,
                interrupt,
                killDelay,
                rerun,
                rerunDelay,
                postCommands,
                ruleDelays);
    }
}
