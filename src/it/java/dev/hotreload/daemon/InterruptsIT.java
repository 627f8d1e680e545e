package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One SIGINT for each process of a program that is to end, whoever asked for its end. */
class InterruptsIT {

    private static final List<String> FAMILY = List.of("parent", "child", "escaped");

    @TempDir Path directory;

    @Test
    void aReloadInterruptsEachProcessOnce() throws Exception {
        Project project = Probe.project(directory, "family", "10s");
        try (Daemon daemon = Daemon.in(directory)) {
            awaitUp(daemon);
            project.says("one");
            assertEachHeardOne(daemon);
            daemon.await("^says one");
        }
    }

    @Test
    void aSignalToTheDaemonInterruptsEachProcessOnce() throws Exception {
        Probe.project(directory, "family", "10s");
        try (Daemon daemon = Daemon.in(directory)) {
            awaitUp(daemon);
            daemon.signal("TERM");
            assertEachHeardOne(daemon);
            assertThat(daemon.exitCode()).isZero();
        }
    }

    @Test
    void ctrlCInATerminalInterruptsEachProcessOnce() throws Exception {
        Probe.project(directory, "family", "10s");
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of())) {
            awaitUp(daemon);
            daemon.type("\u0003");
            assertEachHeardOne(daemon);
            assertThat(daemon.exitCode()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void aSaveAndThenASignalWhileItEndsInterruptEachProcessOnce() throws Exception {
        Project project = Probe.project(directory, "family", "10s");
        try (Daemon daemon = Daemon.in(directory, "-d")) {
            awaitUp(daemon);
            project.says("one");
            daemon.await("SignalApp");
            daemon.signal("TERM");
            assertEachHeardOne(daemon);
            assertThat(daemon.exitCode()).isZero();
            assertThat(daemon.text()).doesNotContain("says one");
        }
    }

    private static void awaitUp(Daemon daemon) throws InterruptedException {
        for (String name : FAMILY) {
            daemon.await("^" + name + " up");
        }
    }

    private static void assertEachHeardOne(Daemon daemon) throws InterruptedException {
        for (String name : FAMILY) {
            assertThat(daemon.await("^" + name + " heard (\\d+)").group(1)).as(name).isEqualTo("1");
        }
    }
}
