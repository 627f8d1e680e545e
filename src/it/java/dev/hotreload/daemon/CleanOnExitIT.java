package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code clean_on_exit} deletes what hotreload made, and never anything else. */
class CleanOnExitIT {

    private static final String ONLY_OURS = "was there before, and only hotreload's own files";

    @TempDir Path directory;
    private Path root;
    private Project project;

    @BeforeEach
    void aProjectThatIsCleanedExists() throws Exception {
        root = Files.createDirectories(directory.resolve("root"));
        project = Project.script(root, "zero").config("[misc]\nclean_on_exit = true\n");
        Files.writeString(directory.resolve("precious"), "text");
    }

    @Test
    void aDirectoryThatWasMadeIsGone() throws Exception {
        try (Daemon daemon = started()) {
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).doesNotContain("clean_on_exit");
        }
        assertThat(root.resolve("tmp")).doesNotExist();
    }

    @Test
    void theRootKeepsAllButOurFiles() throws Exception {
        assertOnlyOursIsCleaned(".", root);
    }

    @Test
    void aParentOfTheRootKeepsAllButOurFiles() throws Exception {
        assertOnlyOursIsCleaned("..", directory);
    }

    private void assertOnlyOursIsCleaned(String tmpDir, Path real) throws Exception {
        project.write(".air.toml", "tmp_dir = \"" + tmpDir + "\"\n" + project.read(".air.toml"));
        try (Daemon daemon = Daemon.in(root)) {
            daemon.awaitStart();
            Files.writeString(real.resolve("made-meanwhile"), "text");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).contains("clean_on_exit: ").contains(ONLY_OURS);
        }
        assertThat(real.resolve("made-meanwhile")).exists();
        assertThat(directory.resolve("precious")).exists();
        assertThat(root.resolve("main.sh")).exists();
        assertThat(root.resolve("tmp/main")).exists();
        assertThat(real.resolve("hotreload.run")).doesNotExist();
    }

    @Test
    void nothingBehindALinkIsDeleted() throws Exception {
        Path behind = Files.createDirectories(directory.resolve("behind"));
        Files.createSymbolicLink(root.resolve("tmp"), behind);
        try (Daemon daemon = started()) {
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text())
                    .contains("clean_on_exit: " + root + "/tmp is a symbolic link");
        }
        assertThat(behind.resolve("main")).exists();
    }

    @Test
    void aLinkInTheDirectoryGoesAndWhatItLeadsToStays() throws Exception {
        try (Daemon daemon = started()) {
            Files.createSymbolicLink(root.resolve("tmp/up"), directory);
            assertThat(daemon.stop()).isZero();
        }
        assertThat(root.resolve("tmp")).doesNotExist();
        assertThat(directory.resolve("precious")).exists();
    }

    @Test
    void whatIsMountedInTheDirectoryStays() throws Exception {
        assumeTrue(new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0);
        project.config(
                "pre_cmd = [\"mkdir -p tmp/m && mount --bind .. tmp/m\"]\n[misc]\nclean_on_exit = true\n");
        try (Daemon daemon = Daemon.under(root, Map.of(), "unshare", "--mount")) {
            daemon.awaitStart();
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).contains("clean_on_exit: ").contains("tmp/m is mounted");
        }
        assertThat(directory.resolve("precious")).exists();
        assertThat(root.resolve("tmp/main")).doesNotExist();
    }

    private Daemon started() throws Exception {
        Daemon daemon = Daemon.in(root);
        daemon.awaitStart();
        return daemon;
    }
}
