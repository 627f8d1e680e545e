package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;

/** {@code kill_delay} is how long a program may take to end: no less, no more, and never a wait. */
class KillDelayIT {

    /** For a machine that has much else to do. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"300ms, 300", "12s, 12000"})
    void aProgramThatDoesNotEndIsKilledThenAndNotBefore(String killDelay, long millis)
            throws Exception {
        Project project = Probe.project(directory, "stubborn", killDelay);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^starts at");
            daemon.awaitStart();
            Probe.is(project, "polite");
            long interrupted = time(daemon, "interrupted");
            long next = time(daemon, "starts");
            Duration taken = Duration.ofNanos(next - interrupted);
            assertThat(taken).isLessThan(Duration.ofMillis(millis).plus(SLACK));
            assertThat(killedAfter(daemon)).isGreaterThanOrEqualTo(Duration.ofMillis(millis));
        }
    }

    /** By the daemon's clock, which counts from before the SIGINT. */
    private static Duration killedAfter(Daemon daemon) throws InterruptedException {
        String time = daemon.await("did not end in time · killed after ([\\d.]+ m?s)").group(1);
        double value = Double.parseDouble(time.replaceAll(" .*", ""));
        return Duration.ofMillis((long) (time.endsWith("ms") ? value : value * 1000));
    }

    @Test
    void aProgramThatEndsAtOnceIsFollowedAtOnce() throws Exception {
        Project project = Probe.project(directory, "polite", "1000s");
        try (Daemon daemon = Daemon.in(directory)) {
            time(daemon, "starts");
            project.write("other.sh", "echo\n");
            long ended = time(daemon, "ends");
            long next = time(daemon, "starts");
            assertThat(Duration.ofNanos(next - ended)).isBetween(Duration.ZERO, SLACK);
        }
    }

    @Test
    void withoutSendInterruptItIsKilledAtOnceAndHearsNothing() throws Exception {
        Project project = Probe.project(directory, "stubborn", "1000s");
        project.write(
                ".air.toml",
                project.read(".air.toml").replace("interrupt = true", "interrupt = false"));
        try (Daemon daemon = Daemon.in(directory)) {
            time(daemon, "starts");
            project.write("other.sh", "echo\n");
            time(daemon, "starts");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).doesNotContain("interrupted");
        }
    }

    private static long time(Daemon daemon, String what) throws InterruptedException {
        return Long.parseLong(daemon.await("^" + what + " at (\\d+)").group(1));
    }
}
