package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** Which signals count, what a killed daemon leaves, and who may run beside whom. */
class SignalsIT {

    @TempDir Path directory;

    @Test
    void anInterruptIsHeardInTheBackgroundOfAScriptToo() throws Exception {
        Project.script(directory, "zero");
        String text = "trap '' INT; exec " + Daemon.LAUNCHER.toAbsolutePath();
        try (Daemon daemon = Daemon.byShell(directory, Map.of(), text)) {
            daemon.await("says zero");
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void aHangUpIsNotHeardUnderNohup() throws Exception {
        Project project = Project.script(directory, "zero");
        String text = "trap '' HUP; exec " + Daemon.LAUNCHER.toAbsolutePath();
        try (Daemon daemon = Daemon.byShell(directory, Map.of(), text)) {
            daemon.await("says zero");
            daemon.signal("HUP");
            project.says("one");
            daemon.await("says one");
            assertEndsBy(daemon, "TERM");
        }
    }

    @Test
    void aSecondSignalKillsAProgramThatDoesNotEnd() throws Exception {
        Project project = Project.script(directory, "zero");
        project.write(
                "main.sh",
                "#!/bin/sh\ntrap 'echo not yet' INT\necho up\nwhile :; do sleep 1; done\n");
        project.config("").write(".air.toml", project.read(".air.toml").replace("5s", "1000s"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up");
            daemon.signal("INT");
            daemon.await("not yet");
            daemon.signal("INT");
            daemon.await("^pid \\d+ killed after");
            assertThat(daemon.exitCode()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void whatAKilledDaemonLeftIsStoppedByTheNextOneAndItsPortIsFree() throws Exception {
        Probe.project(directory, "hold " + Project.freePort(), "300ms");
        long left;
        try (Daemon daemon = Daemon.in(directory)) {
            left = daemon.awaitStart();
            daemon.await("^holds the port: true");
            daemon.signal("KILL");
            daemon.exitCode();
        }
        assertThat(ProcessHandle.of(left)).isPresent();
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("stopping what a hotreload that was killed has left behind: pid " + left);
            daemon.await("^holds the port: true");
            assertThat(new Processes(directory).pids()).doesNotContain(left);
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void aSecondDaemonInTheSameDirectoryIsRefusedWithThePidOfTheFirst() throws Exception {
        Project project = Project.script(directory, "zero");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            try (Daemon second = Daemon.in(directory)) {
                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.text()).contains("another hotreload, pid " + daemon.pid() + ":");
            }
            project.says("one");
            daemon.await("says one");
            assertEndsBy(daemon, "INT");
        }
        try (Daemon third = Daemon.in(directory)) {
            third.awaitStart();
            assertThat(third.text()).doesNotContain("left behind");
        }
    }

    private void assertEndsBy(Daemon daemon, String signal) throws Exception {
        daemon.signal(signal);
        assertThat(daemon.exitCode()).as(daemon.text()).isZero();
        new Processes(directory).assertNone();
    }
}
