package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said where something does not go well. */
class FailureWordsIT {

    private static final String RED = "\\e\\[31m";

    @TempDir Path directory;

    @Test
    void aProgramThatIsNotAskedIsSaidToBeKilled() throws Exception {
        Project project = new Project(directory).says("one");
        project.write(
                ".air.toml",
                """
                [build]
                cmd = "mkdir -p tmp && cp main.sh tmp/main && chmod +x tmp/main"
                bin = "tmp/main"
                include_ext = ["sh"]
                """);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says one");
            project.says("two");
            daemon.await("main.sh changed · built .* · killed .* · started pid");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).containsPattern("pid \\d+ killed after \\S+ m?s");
            assertThat(daemon.text()).doesNotContain("stopped");
        }
    }

    @Test
    void withoutAGoTheFirstBuildSaysSoAndWaits() throws Exception {
        new Project(directory).main(".", "never");
        try (Daemon daemon = Daemon.in(directory, Map.of("PATH", pathWithoutGo()))) {
            daemon.await("first build · build failed .* · waiting for a change$");
            assertThat(daemon.text())
                    .contains("\ngo is not in PATH: install it or set PATH\n")
                    .doesNotContain("go build gets");
        }
    }

    @Test
    void whereNothingIsConfiguredAMainPackageElsewhereIsNamed() throws Exception {
        Project project = new Project(directory).main("cmd/server", "never");
        project.write("go.mod", "module example.com/elsewhere\n\ngo 1.22\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^main package in ./cmd/server: `hotreload init` writes a configuration");
            daemon.await("first build · build failed .* · waiting for a change$");
        }
    }

    private static String pathWithoutGo() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .filter(entry -> Files.notExists(Path.of(entry, "go")))
                .collect(Collectors.joining(":"));
    }

    @Test
    void eachFailedPostCommandIsNamed() throws Exception {
        Project project = Project.script(directory, "one");
        project.config("post_cmd = [\"false\", \"true\", \"exit 4\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says one");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text())
                    .contains("post_cmd false: exit status 1\npost_cmd exit 4: exit status 4")
                    .doesNotContain("post_cmd true");
        }
    }

    @Test
    void aCrashIsRedWhereColoursAreOn() throws Exception {
        Project project = Project.script(directory, "one");
        project.config("[color]\nmode = \"always\"\n").write("main.sh", "#!/bin/sh\nexit 3\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^" + RED + "pid \\d+ ended by itself · exit status 3");
        }
    }

    @Test
    void aDumbTerminalGetsNoColours() throws Exception {
        Project.script(directory, "one");
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of("TERM", "dumb"))) {
            daemon.await("^first build · built");
        }
    }
}
