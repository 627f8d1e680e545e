package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Map;

/** The new program starts when no process of the old one is left, wherever it hid. */
class GoneMeansGoneIT {

    /** A program that says which of the old one's processes it found when it started. */
    private static final String ROLL_CALL =
            """
            #!/bin/sh
            old=$(ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -- "-> $PWD\\$" |
                sed 's|.* \\(/proc/[0-9]*\\)/cwd.*|\\1/cmdline|' | xargs cat 2>/dev/null |
                tr '\\0' ' ' | grep -o 'sleep 100[1]')
            echo "found:$old."
            exec sleep 1000
            """;

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep 1001 & sleep 1001 & echo up; wait",
                "setsid sleep 1001 & echo up; wait",
                "(setsid sleep 1001 &) ; echo up; exec sleep 1000",
                "(env -i setsid sleep 1001 &) ; echo up; exec sleep 1000",
                "setsid env -i sh -c 'setsid sleep 1001 & wait' & echo up; exec sleep 1000",
                "(env -i setsid sh -c 'trap \"\" INT; sleep 1001 & sleep 1001 & wait' &); echo up; exec sleep 1000",
                "(env -i setsid -f sleep 1001) ; echo up"
            })
    void noProcessOfTheOldProgramIsLeftWhenTheNewOneStarts(String program) throws Exception {
        Project project = Project.script(directory, "zero");
        project.write("main.sh", "#!/bin/sh\n" + program + "\n");
        project.write(".air.toml", project.read(".air.toml").replace("5s", "300ms"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up");
            new Processes(directory).await("sleep 1001 ");
            project.write("main.sh", ROLL_CALL);
            assertThat(daemon.await("^found:(.*)").group(1)).isEqualTo(".");
            assertThat(daemon.stop()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void bothProgramsOfALineOfShellTextAreGone() throws Exception {
        Project project = Project.script(directory, "zero");
        String config = project.read(".air.toml").replace("5s", "300ms");
        project.write(
                ".air.toml",
                config.replaceAll("bin = .*", "full_bin = \"./tmp/main a & ./tmp/main b & wait\""));
        project.write("main.sh", "#!/bin/sh\necho up\nexec sleep 1001\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up");
            daemon.await("^up");
            project.write("main.sh", ROLL_CALL);
            assertThat(daemon.await("^found:(.*)").group(1)).isEqualTo(".");
            assertThat(daemon.stop()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void whatACommandLeavesOnPurposeOutlivesReloadsButNotTheDaemon() throws Exception {
        Project project = Project.script(directory, "zero");
        project.config("pre_cmd = [\"[ -e tmp/main ] || env -i setsid -f sleep 1002\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says zero");
            project.says("one");
            daemon.await("^says one");
            assertThat(new Processes(directory).commandLines()).contains("sleep 1002 ");
            assertThat(daemon.stop()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void aNeighbourThatTheDaemonDidNotStartIsLeftAlone() throws Exception {
        Project project = Project.script(directory, "zero");
        String text =
                "(env -i setsid sleep 1003 &); env -i setsid sleep 1003 & exec "
                        + Daemon.LAUNCHER.toAbsolutePath();
        try (Daemon daemon = Daemon.byShell(directory, Map.of(), text)) {
            daemon.await("^says zero");
            project.says("one");
            daemon.await("^says one");
            assertThat(daemon.stop()).isZero();
            assertThat(new Processes(directory).commandLines())
                    .containsExactly("sleep 1003 ", "sleep 1003 ");
        } finally {
            for (long pid : new Processes(directory).pids()) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }
}
