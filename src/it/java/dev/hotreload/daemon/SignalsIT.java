package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Every way out, in every phase: nothing is left behind. */
class SignalsIT {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsAnIdleDaemon(String signal) throws Exception {
        Project.script(directory, "zero");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("says zero");
            assertEndsBy(daemon, signal);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsTheFirstBuild(String signal) throws Exception {
        slowly("cmd", "echo building; sleep 1000");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^building");
            assertEndsBy(daemon, signal);
        }
    }

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
    void aSignalEndsABuildBesideTheProgram() throws Exception {
        Project project = Project.script(directory, "zero");
        project.write("build.sh", "true\n");
        project.write(
                ".air.toml", project.read(".air.toml").replace("mkdir", "sh build.sh && mkdir"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("says zero");
            project.write("build.sh", "echo building; sleep 1000\n");
            daemon.await("^building");
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void aSignalEndsAPreCommandThatIgnoresIt() throws Exception {
        slowly("pre_cmd", "trap '' INT; echo preparing; sleep 1000");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^preparing");
            assertEndsBy(daemon, "INT");
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
    void aProgramThatDoesNotEndIsKilledAtKillDelay() throws Exception {
        Project project = Project.script(directory, "zero");
        project.write("main.sh", "#!/bin/sh\ntrap '' INT\necho up\nwhile :; do sleep 1; done\n");
        project.write(".air.toml", project.read(".air.toml").replace("5s", "200ms"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up");
            daemon.awaitStart();
            project.says("one");
            daemon.await("did not end in time · killed after 2\\d\\d ms");
            daemon.await("says one");
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void aSignalDuringThePostCommandsIsTakenAfterThemAndASecondKillsThem() throws Exception {
        Project project = Project.script(directory, "zero");
        project.config("post_cmd = [\"trap '' INT; echo cleaning; sleep 1000\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("says zero");
            daemon.signal("INT");
            daemon.await("^cleaning");
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void aSignalDuringADebounceEndsAtOnce() throws Exception {
        Project project = Project.script(directory, "zero");
        project.config("delay = 100000\n[hotreload]\neager = false\n");
        try (Daemon daemon = Daemon.in(directory, "-d")) {
            daemon.await("^says zero");
            daemon.awaitStart();
            project.says("one");
            daemon.await("Settling");
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void whatAKilledDaemonLeftIsStoppedByTheNextOne() throws Exception {
        Project.script(directory, "zero");
        long left;
        try (Daemon daemon = Daemon.in(directory)) {
            left = daemon.awaitStart();
            daemon.signal("KILL");
            daemon.exitCode();
        }
        assertThat(ProcessHandle.of(left)).isPresent();
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("stopping what a hotreload that was killed has left behind: pid " + left);
            daemon.awaitStart();
            assertThat(ProcessHandle.of(left)).isEmpty();
            assertEndsBy(daemon, "INT");
        }
    }

    @Test
    void cleanOnExitTakesNothingThatWasInADirectoryFromBefore() throws Exception {
        Project project = Project.script(directory, "zero");
        project.config("[misc]\nclean_on_exit = true\n");
        project.write(".air.toml", "tmp_dir = \".\"\n" + project.read(".air.toml"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            project.write("made-meanwhile.go", "package main\n");
            assertEndsBy(daemon, "INT");
        }
        assertThat(directory.resolve("made-meanwhile.go")).exists();
        assertThat(directory.resolve("hotreload.run")).doesNotExist();
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

    private void slowly(String key, String command) throws IOException {
        Project project = Project.script(directory, "zero");
        String value = key.equals("pre_cmd") ? "[\"" + command + "\"]" : "\"" + command + "\"";
        String config = project.read(".air.toml").replaceFirst("(?m)^" + key + " = .*\n", "");
        project.write(".air.toml", config + key + " = " + value + "\n");
    }

    private void assertEndsBy(Daemon daemon, String signal) throws Exception {
        daemon.signal(signal);
        assertThat(daemon.exitCode()).as(daemon.text()).isZero();
        new Processes(directory).assertNone();
    }
}
