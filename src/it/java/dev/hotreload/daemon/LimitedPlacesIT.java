package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where something cannot be done it is said in a sentence, and the rest goes on. */
class LimitedPlacesIT {

    private static final String NOBODY = "setpriv --reuid 65534 --regid 65534 --clear-groups";

    @TempDir Path directory;

    @Test
    void aTmpDirInWhichNothingMayRunIsNamed() throws Exception {
        Project project = Project.script(directory, "zero");
        try (Daemon daemon = withTmp("noexec")) {
            daemon.await(
                    "^not started: .*/tmp/main may not run where it is, .* mounted with noexec");
            project.write(
                    ".air.toml",
                    project.read(".air.toml")
                            .replace("tmp/main", "out/main")
                            .replace("p tmp", "p out"));
            daemon.await("^says zero");
            assertThat(daemon.stop()).isZero();
        }
    }

    @Test
    void aFullDiskKeepsNothingFromRunning() throws Exception {
        Project project = new Project(directory);
        project.config("")
                .write(
                        ".air.toml",
                        project.read(".air.toml")
                                .replace(
                                        "&& chmod",
                                        "&& head -c 300000 /dev/zero >> tmp/main && chmod"))
                .says("zero");
        try (Daemon daemon = withTmp("size=400k")) {
            daemon.await("what is built cannot be copied to .*/tmp/.hotreload: No space left");
            daemon.await("^says zero");
            project.says("one");
            daemon.await("^says one");
            assertThat(daemon.stop()).isZero();
            new Processes(directory).assertNone();
        }
    }

    /**
     * As {@code sudo} in {@code full_bin} does it, and no signal of ours may reach it. It does not
     * wait for a child of ours that was there before.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "sleep 999 & "})
    void whatBecameAnotherUsersIsNamedAndHoldsNothingUp(String child) throws Exception {
        run("install", "-m", "4755", which("setpriv"), directory + "/become");
        assumeTrue(run("sh", "-c", NOBODY + " ./become --reuid 0 true") == 0, "setuid programs");
        Project project = new Project(directory);
        project.write(
                ".air.toml",
                """
                [build]
                cmd = "true"
                full_bin = "cat says; %sexec ./become --reuid 0 --clear-groups sleep 1000"
                include_file = ["says"]
                send_interrupt = true
                kill_delay = "100ms"
                """
                        .formatted(child));
        project.write("says", "says zero\n");
        run("chown", "-R", "65534:65534", directory.toString());
        run("chown", "root", directory + "/become");
        run("chmod", "4755", directory + "/become");
        try (Daemon daemon = Daemon.under(directory, Map.of(), NOBODY.split(" ", -1))) {
            daemon.await("^says zero");
            new Processes(directory).await("sleep 1000 ");
            project.write("says", "says one\n");
            String pid =
                    daemon.await("^left running as another user.*: pid (\\d+) \\(sleep 1000\\)")
                            .group(1);
            daemon.await("^says one");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).doesNotContain("killed after");
            List<Long> left = new Processes(directory).pidsOf("sleep 1000 ");
            assertThat(left).hasSize(2).contains(Long.valueOf(pid));
            assertThat(new Processes(directory).pidsOf("sleep 999 ")).isEmpty();
            for (long process : left) {
                run("kill", "-KILL", Long.toString(process));
            }
        }
    }

    private Daemon withTmp(String options) throws IOException, InterruptedException {
        assumeTrue(run("unshare", "--mount", "true") == 0, "unshare --mount");
        String mount =
                "mkdir tmp && mount --make-rprivate / && mount -t tmpfs -o "
                        + options
                        + " none tmp && exec \"$0\"";
        return Daemon.under(directory, Map.of(), "unshare", "--mount", "sh", "-c", mount);
    }

    private int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).directory(directory.toFile()).start().waitFor();
    }

    private static String which(String name) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "command -v " + name).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
