package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** The daemon in a terminal, which {@code script} makes. */
class TerminalIT {

    private static final String ESCAPE = "\u001b[";

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void aProgramThatLooksForItsTerminalExists() throws Exception {
        project = new Project(directory);
        project.write(
                "main.sh",
                "#!/bin/sh\n[ -t 1 ] && [ -t 2 ] && echo terminal\necho up\nexec sleep 1000\n");
        project.config("");
    }

    @Test
    void theProgramKeepsTheTerminalAndOurLinesHaveColors() throws Exception {
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of())) {
            daemon.await("^terminal");
            assertThat(daemon.await("started pid.*").group()).endsWith(ESCAPE + "0m");
        }
    }

    @Test
    void noColorIsHonoured() throws Exception {
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of("NO_COLOR", "1"))) {
            daemon.awaitStart();
            assertThat(daemon.text()).doesNotContain(ESCAPE);
        }
    }

    @Test
    void theScreenIsClearedBeforeARebuildIfAsked() throws Exception {
        project.config("[screen]\nclear_on_rebuild = true\nkeep_scroll = false\n");
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of())) {
            daemon.awaitStart();
            assertThat(daemon.text()).doesNotContain("\u001bc");
            project.says("one");
            daemon.await("\u001bc");
        }
    }

    @Test
    void withoutATerminalThereAreNoColorsUnlessAskedFor() throws Exception {
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            assertThat(daemon.text()).doesNotContain(ESCAPE);
        }
        try (Daemon daemon = Daemon.in(directory, "--color", "always", "--color.main", "red")) {
            daemon.await("\u001b\\[31m.*started pid");
        }
    }

    @Test
    void logSettingsDecideWhichOfOurLinesAreShown() throws Exception {
        project.config("[log]\ntime = true\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^\\[\\d\\d:\\d\\d:\\d\\d\\] first build · built");
        }
        project.config("[log]\nsilent = true\n[misc]\nstartup_banner = \"\"\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).isEqualTo("up");
        }
    }
}
