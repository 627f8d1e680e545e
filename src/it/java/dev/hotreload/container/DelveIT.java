package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code examples/delve}: the program under a debugger, and reloaded all the same. */
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

    @Test
    void aBreakpointWorksBeforeAndAfterAReload() throws Exception {
        try (DevContainer container =
                DevContainer.of(project).with("-c", "air.debug.toml").start()) {
            container.await("version 1.0.0 listens");
            assertThat(visit(container)).contains("Hello from version 1.0.0");
            String before = debuggers(container);

            String text = Files.readString(directory.resolve("main.go"));
            project.write("main.go", text.replace("\"1.0.0\"", "\"2.0.0\""));
            container.await("version 2.0.0 listens");
            assertThat(debuggers(container)).isNotEqualTo(before).hasLineCount(2);
            assertThat(visit(container)).contains("Hello from version 2.0.0");
            assertThat(container.get("/")).contains("2.0.0");
            assertThat(container.stop()).isZero();
        }
    }

    /** Stops at a breakpoint and looks at a variable, while a request waits; what was printed. */
    private static String visit(DevContainer container) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                answer.complete(container.run("sh", "-c", ASK));
                            } catch (Exception | AssertionError e) {
                                answer.completeExceptionally(e);
                            }
                        });
        String printed =
                container.run(
                        "dlv",
                        "connect",
                        "localhost:2345",
                        "--allow-non-terminal-interactive=true",
                        "--init",
                        "visit");
        assertThat(answer.join()).contains("Hello from version");
        return printed;
    }

    /** Asks again and again, as the breakpoint may come later, until a debugger was there. */
    private static final String ASK =
            """
            for i in $(seq 600); do
              start=$(date +%s%N); answer=$(curl -s http://localhost:8080/)
              [ $(( $(date +%s%N) - start )) -gt 300000000 ] && echo "$answer" && exit
              sleep 0.2
            done; exit 1""";

    private static String debuggers(DevContainer container) throws Exception {
        return container.run("pgrep", "-x", "dlv|main");
    }
}
