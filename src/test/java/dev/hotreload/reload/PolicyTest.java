package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.WrittenConfig;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

class PolicyTest {

    @TempDir Path directory;

    private Policy of(String toml) throws IOException {
        return Policy.of(WrittenConfig.read(directory, toml));
    }

    private static long millis(long count) {
        return Duration.ofMillis(count).toNanos();
    }

    @Test
    void anEagerBuildWaitsATenthOfASecondAtMost() throws IOException {
        assertThat(of("[build]\ndelay = 1000").window()).isEqualTo(millis(100));
        assertThat(of("[build]\ndelay = 40").window()).isEqualTo(millis(40));
        assertThat(of("[build]\ndelay = 0").window()).isZero();
    }

    @Test
    void aLazyBuildWaitsForTheDelay() throws IOException {
        Policy policy = of("[build]\ndelay = 700\n[hotreload]\neager = false");
        assertThat(policy.eager()).isFalse();
        assertThat(policy.window()).isEqualTo(millis(700));
    }

    @Test
    void changesHoldABuildUpForTenDelaysAndAtLeastTwoSeconds() throws IOException {
        assertThat(of("[build]\ndelay = 1000").latest()).isEqualTo(millis(10_000));
        assertThat(of("[build]\ndelay = 10").latest()).isEqualTo(millis(2000));
    }

    @Test
    void theLongestTimesDoNotOverflow() throws IOException {
        Policy policy =
                of(
                        """
                        [build]
                        delay = 2147483647
                        send_interrupt = true
                        kill_delay = "500h"
                        rerun_delay = 2147483647
                        [[build.rules]]
                        cmd = "true"
                        include_ext = ["css"]
                        delay = 2147483647
                        """);
        long now = System.nanoTime();
        assertThat(now + policy.latest()).isGreaterThan(now);
        assertThat(now + policy.stop().getFirst().patience()).isGreaterThan(now);
        assertThat(now + policy.rerunDelay()).isGreaterThan(now);
        assertThat(now + policy.ruleDelay(0)).isGreaterThan(now);
    }
}
