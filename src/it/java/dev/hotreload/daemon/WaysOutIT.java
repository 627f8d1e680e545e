package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every way out, in every phase: in time, with status 0, and nothing is left behind. */
class WaysOutIT {

    /** For a machine that has much else to do; one that has not keeps {@code -Dslack=0}, in ms. */
    private static final Duration SLACK = ofMillis(Integer.getInteger("slack", 5000));

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    @TempDir Path directory;

    /** One in each phase, by turns; all in all of them with {@code -Dmatrix=full}. */
    static Stream<Arguments> signals() {
        List<Phase> phases = List.of(Phase.values());
        boolean full = "full".equals(System.getProperty("matrix"));
        return phases.stream()
                .flatMap(phase ->
                        full || phase == Phase.IDLE
                                ? SIGNALS.stream().map(signal -> Arguments.of(phase, signal))
                                : Stream.of(
                                        Arguments.of(
                                                phase, SIGNALS.get(phases.indexOf(phase) % 3))));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aSignalEndsTheDaemonWithinKillDelayAndASecond(Phase phase, String signal)
            throws Exception {
        try (Daemon daemon = phase.reached(directory, "1s")) {
            assertOutWithin(ofSeconds(2), daemon, signal);
        }
    }

    /** The kernel makes one signal of two that nobody has heard in between. */
    @ParameterizedTest
    @EnumSource(names = {"FIRST_BUILD", "CANCELLING", "STOPPING", "PRE_CMD"})
    void aSecondSignalEndsAllWithinHalfASecond(Phase phase) throws Exception {
        try (Daemon daemon = phase.reached(directory, "1000s")) {
            daemon.signal("TERM");
            daemon.await("^SIGTERM: stopping");
            assertOutWithin(ofMillis(500), daemon, "TERM");
        }
    }

    private void assertOutWithin(Duration contract, Daemon daemon, String signal) throws Exception {
        long before = System.nanoTime();
        daemon.signal(signal);
        assertThat(daemon.exitCode()).as(daemon.text()).isZero();
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertThat(taken).as(daemon.text()).isLessThan(contract.plus(SLACK));
        new Processes(directory).assertNone();
    }
}
