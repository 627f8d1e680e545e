package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What {@code go build} gets of us, as the binary tells it. */
class GoFlagsIT {

    private static final String TOLD = "^go build gets -buildvcs=false -ldflags=-w \\(";

    @TempDir Path directory;
    @TempDir Path elsewhere;
    private Project project;

    @BeforeEach
    void create() throws Exception {
        project =
                new Project(directory)
                        .write("go.mod", "module example.com/flags\n\ngo 1.22\n")
                        .write(
                                "other.go",
                                "//go:build !special\n\npackage main\n\nvar tag = \"\"\n")
                        .write(
                                "special.go",
                                "//go:build special\n\npackage main\n\nvar tag = \"special\"\n")
                        .write(
                                "main.go",
                                """
                                package main

                                import (
                                	"fmt"
                                	"os"
                                	"time"
                                )

                                func main() {
                                	fmt.Println("tag=" + tag, "GOFLAGS=" + os.Getenv("GOFLAGS"))
                                	time.Sleep(time.Hour)
                                }
                                """);
        run("git", "init", "-q");
        run("git", "add", ".");
        run("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "first");
        config("go build -o tmp/main .", "");
    }

    private void config(String cmd, String more) throws Exception {
        project.write(".air.toml", "[build]\ncmd = \"" + cmd + "\"\n" + more);
    }

    private String run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return new String(output, StandardCharsets.UTF_8);
    }

    /** As it says of itself how it was built. */
    private String binary() throws Exception {
        return run("go", "version", "-m", "tmp/main");
    }

    /** Without what this test was started with. */
    private Daemon daemon() throws Exception {
        return Daemon.in(
                directory, Map.of("GOFLAGS", "", "GOENV", elsewhere.resolve("env").toString()));
    }

    @Test
    void aPlainBuildLeavesOutTheRevisionAndDebugInformation() throws Exception {
        try (Daemon daemon = daemon()) {
            daemon.await(TOLD);
            daemon.await("^tag= GOFLAGS=$");
            assertThat(binary()).contains("-ldflags=-w").doesNotContain("vcs.revision");
            project.write("added.go", "package main\n\nvar _ = 1\n");
            daemon.await("added.go changed");
            assertThat(daemon.text()).containsOnlyOnce("go build gets");
        }
    }

    @Test
    void whatGoEnvHasSetIsNotHidden() throws Exception {
        Files.writeString(elsewhere.resolve("env"), "GOFLAGS=-tags=special\n");
        try (Daemon daemon = daemon()) {
            daemon.await(TOLD);
            daemon.await("^tag=special GOFLAGS=$");
            assertThat(binary()).contains("-tags=special").contains("-ldflags=-w");
        }
    }

    @Test
    void theFlagsOfTheCommandStay() throws Exception {
        config("go build -ldflags=-X=main.tag=mine -o tmp/main .", "");
        try (Daemon daemon = daemon()) {
            daemon.await("^go build gets -buildvcs=false \\(no revision; see go_flags\\)$");
            daemon.await("^tag=mine");
        }
    }

    @Test
    void otherCommandsAreLeftAlone() throws Exception {
        config("sh -c 'go build -o tmp/main .'", "");
        try (Daemon daemon = daemon()) {
            daemon.awaitStart();
            assertThat(binary()).contains("vcs.revision").doesNotContain("-ldflags");
            assertThat(daemon.text()).doesNotContain("go build gets");
        }
    }

    @Test
    void itCanBeTurnedOffWhileItRuns() throws Exception {
        try (Daemon daemon = daemon()) {
            daemon.await(TOLD);
            daemon.awaitStart();
            config("go build -o tmp/main .", "[hotreload]\ngo_flags = false\n");
            daemon.awaitStart();
            assertThat(binary()).contains("vcs.revision").doesNotContain("-ldflags");
            assertThat(daemon.text()).containsOnlyOnce("go build gets");
        }
    }
}
