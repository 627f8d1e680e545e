package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What becomes of the tests in containers where no engine answers. */
class NoEngineIT {

    @TempDir Path home;

    @Test
    void theyAreSkippedAndOneLineSaysSo() throws Exception {
        assumeFalse(Files.exists(Path.of("/var/run/docker.sock")), "an engine is found anyway");
        ProcessBuilder builder =
                new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoEngineProbe.class.getName());
        builder.environment().put("DOCKER_HOST", "unix://" + home.resolve("nothing.sock"));
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        Process probe = builder.redirectErrorStream(true).start();
        String text = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.startsWith("The tests in containers")))
                .containsExactly("The tests in containers are skipped: no Docker engine answers.");
        assertThat(text.lines().filter(line -> line.startsWith("disabled")))
                .containsExactly(
                        "disabled: no Docker engine answers", "disabled: no Docker engine answers");
    }
}
