package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program under a debugger, by hand as in {@code examples/delve} and by the switch. */
@NeedsDocker
class DelveIT {

    @TempDir Path directory;

    private MountedProject project;

    @BeforeEach
    void copyTheExample() throws IOException {
        project = new MountedProject(directory);
        for (String file : List.of("main.go", "go.mod", "air.debug.toml")) {
            project.write(file, Files.readString(Path.of("examples/delve", file)));
        }
        project.write(
                "visit",
                """
                break main.greet:2
                continue
                print greeting
                clearall
                exit -c
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c air.debug.toml", "--hotreload.debug"})
    void aBreakpointWorksBeforeAndAfterAReload(String arguments) throws Exception {
        try (DevContainer container =
                DevContainer.of(project).arguments(arguments.split(" ")).start()) {
            container.await("version 1.0.0 listens");
            assertThat(visit(container)).contains("Hello from version 1.0.0");
            String before = program(container);

            String text = Files.readString(directory.resolve("main.go"));
            project.write("main.go", text.replace("\"1.0.0\"", "\"2.0.0\""));
            container.await("version 2.0.0 listens");
            assertThat(program(container)).isNotEqualTo(before).hasLineCount(1);
            assertThat(container.run("pgrep", "-f", "^[^ ]*dlv exec")).hasLineCount(1);
            assertThat(visit(container)).contains("Hello from version 2.0.0");
            assertThat(container.get("/")).contains("2.0.0");
            assertThat(container.stop()).isZero();
        }
    }

    /** Stops at a breakpoint while somebody asks, and looks at a variable; what was printed. */
    private static String visit(DevContainer container) throws Exception {
        return container.run(
                "sh",
                "-c",
                """
                while :; do curl -s http://localhost:8080/ > /dev/null; sleep 0.2; done &
                dlv connect localhost:2345 --init visit
                status=$?; kill $!; exit $status
                """);
    }

    private static String program(DevContainer container) throws Exception {
        return container.run("pgrep", "-x", "main");
    }
}
