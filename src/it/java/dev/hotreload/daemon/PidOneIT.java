package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** The daemon as a container starts it: it has the number 1, and every orphan is its child. */
class PidOneIT {

    @TempDir Path directory;

    @BeforeEach
    void namespacesCanBeMade() throws Exception {
        Process probe =
                new ProcessBuilder("unshare", "--pid", "--fork", "--mount-proc", "true").start();
        assumeTrue(probe.waitFor() == 0, "unshare");
    }

    @Test
    void noZombieLivesForASecondThroughFiftyReloads() throws Exception {
        Project project = Project.script(directory, "zero");
        try (Daemon daemon = Daemon.asPidOne(directory)) {
            daemon.await("^says zero");
            for (int reload = 1; reload <= 50; reload++) {
                String orphans = "(setsid sleep 0.01 &)\n(sleep 0.02 &)\n";
                String says = "echo 'says " + reload + "'\nexec sleep 1000\n";
                project.write("main.sh", "#!/bin/sh\n" + orphans + says);
                daemon.await("^says " + reload + "$");
            }
            Processes.assertZombiesOfDoNotLast(daemon.pid());
            daemon.signal("TERM");
            assertThat(daemon.exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsItGracefully(String signal) throws Exception {
        Project project = Project.script(directory, "zero");
        project.write(
                "main.sh",
                "#!/bin/sh\ntrap 'echo program ends; exit 0' INT\necho up\nsleep 1000\n");
        try (Daemon daemon = Daemon.asPidOne(directory)) {
            daemon.await("^up");
            daemon.awaitStart();
            daemon.signal(signal);
            assertThat(daemon.exitCode()).isZero();
            assertThat(daemon.text()).contains("program ends").contains("stopped pid");
            new Processes(directory).assertNone();
        }
    }

    @Test
    void ctrlCEndsItGracefully() throws Exception {
        Project.script(directory, "zero");
        try (Daemon daemon = Daemon.asPidOneInTerminal(directory)) {
            daemon.await("^says zero");
            daemon.awaitStart();
            daemon.type("\u0003");
            assertThat(daemon.exitCode()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void whatSomebodyElseStartedInTheContainerIsLeftAlone() throws Exception {
        Project project = Project.script(directory, "zero");
        Processes processes = new Processes(directory);
        try (Daemon daemon = Daemon.asPidOne(directory)) {
            daemon.await("^says zero");
            enter(daemon, "cd " + directory + "; setsid -f sleep 1003; setsid -f sleep 0.01");
            processes.await("sleep 1003 ");
            project.says("one");
            daemon.await("^says one");
            Processes.assertZombiesOfDoNotLast(daemon.pid());
            assertThat(processes.commandLines()).contains("sleep 1003 ");
        }
    }

    /** As {@code docker exec} does. */
    private void enter(Daemon daemon, String text) throws Exception {
        String pid = Long.toString(daemon.pid());
        List<String> command = List.of("nsenter", "-t", pid, "-p", "-m", "sh", "-c", text);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
