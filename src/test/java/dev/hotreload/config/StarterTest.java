package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class StarterTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() throws Exception {
        project = new Project(directory).write(Starter.FILE, Starter.text("./cmd/my app"));
    }

    @Test
    void itLoadsWithoutAWarningEvenStrictly() {
        assertThat(project.strict().warnings()).isEmpty();
    }

    @Test
    void itStopsGracefullyAndReactsQuickly() {
        Build build = project.config().build();
        assertThat(build.command()).isEqualTo("go build -o ./tmp/main './cmd/my app'");
        assertThat(build.program())
                .isEqualTo(new Program.Entrypoint(List.of("./tmp/main"), List.of()));
        assertThat(build.stop().steps()).hasToString("[INT 5s]");
        assertThat(build.delay()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void everyCommentedKeyCanBeUncommented() throws Exception {
        String text =
                Starter.text(".")
                        .replaceAll("(?m)^# (\\w+ = .*)$", "$1")
                        .replace("# [[build.rules]]", "[[build.rules]]")
                        .replaceFirst("cmd = \"\"", "cmd = \"make css\"")
                        .replaceFirst("include_ext = \\[]", "include_ext = [\"css\"]");
        project.write(Starter.FILE, text);
        assertThat(project.strict().warnings()).isEmpty();
        assertThat(project.config().rules()).hasSize(1);
    }
}
