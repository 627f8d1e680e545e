package dev.hotreload.process;

import static dev.hotreload.process.Children.await;
import static dev.hotreload.process.Children.soon;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hotreload.process.ExitStatus.Exited;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a real Go program does with SIGQUIT. */
class GoroutineDumpIT {

    @TempDir Path directory;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Transcript transcript = new Transcript();
    private Path file;

    @BeforeEach
    void aProgramThatSleepsIsBuilt() throws Exception {
        file = directory.resolve("tmp/goroutines.txt");
        Files.writeString(
                directory.resolve("main.go"),
                """
                package main

                import (
                	"fmt"
                	"runtime"
                	"strings"
                	"time"
                )

                func main() {
                	go sayOnceMainSleeps()
                	time.Sleep(time.Hour)
                }

                func sayOnceMainSleeps() {
                	stacks := make([]byte, 1<<16)
                	for !strings.Contains(string(stacks), "[sleep]") {
                		runtime.Stack(stacks, true)
                	}
                	fmt.Println("up")
                }
                """);
        ByteArrayOutputStream build = new ByteArrayOutputStream();
        RunningProgram compiler =
                Launchers.only()
                        .launch(
                                command("go build -o main main.go"),
                                (bytes, length) -> build.write(bytes, 0, length));
        assertThat(soon(compiler.gone())).as(build.toString(UTF_8)).isEqualTo(new Exited(0));
    }

    private Command command(String text) {
        List<String> environment =
                System.getenv().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList();
        return Command.shell(text, List.of(), environment, directory);
    }

    private RunningProgram started() throws Exception {
        Outlet outlet = new Outlet(-1, (bytes, length) -> screen.write(bytes, 0, length));
        ProgramStreams streams = new ProgramStreams.Together(outlet);
        RunningProgram program =
                Launchers.only()
                        .launch(
                                command("exec ./main"),
                                streams.through(transcript::over),
                                Input.NOTHING);
        await(() -> screen.toString(UTF_8).equals("up\n"));
        return program;
    }

    @Test
    void theGoroutinesGoToTheFileInsteadOfTheScreen() throws Exception {
        RunningProgram program = started();
        transcript.divertDump(file);
        program.group().signal("QUIT");
        assertThat(soon(program.gone())).isEqualTo(new Exited(2));
        assertThat(screen).hasToString("up\n");
        assertThat(dumpInFile())
                .startsWith("SIGQUIT: quit\n")
                .contains("goroutine 1 ", "[sleep]", "main.main()", "main.go:12");
        assertThat(transcript.dump().orElseThrow()).asString(UTF_8).isEqualTo(dumpInFile());
    }

    private String dumpInFile() throws IOException {
        return Files.readString(file);
    }

    @Test
    void theyAreShownWhereSomebodyElseSentTheSignal() throws Exception {
        RunningProgram program = started();
        program.group().signal("QUIT");
        soon(program.gone());
        assertThat(screen.toString(UTF_8))
                .startsWith("up\nSIGQUIT: quit\n")
                .contains("main.main()");
        assertThat(file).doesNotExist();
    }
}
