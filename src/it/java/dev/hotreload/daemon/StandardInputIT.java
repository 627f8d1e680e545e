package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whose the standard input is where it is no terminal. */
class StandardInputIT {

    private static final String NONBLOCKING =
            """
            package main

            import (
            	"fmt"
            	"syscall"
            	"time"
            )

            func main() {
            	syscall.SetNonblock(0, true)
            	fmt.Println("nonblocking")
            	time.Sleep(time.Hour)
            }
            """;

    @TempDir Path directory;

    @Test
    void linesReachTheProgramAndTheOneAfterItAndSoDoesTheEnd() throws Exception {
        Project project = echoing("one");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up one");
            daemon.type("  a\\tb\nsecond\n");
            daemon.await("^one<  a\\\\tb>$");
            daemon.await("^one<second>$");
            save(project, "two");
            daemon.await("^up two");
            daemon.type("third\n");
            daemon.await("^two<third>$");
            daemon.typeNoMore();
            daemon.await("^end two");
            assertThat(daemon.stop()).isZero();
        }
    }

    @Test
    void whatIsWrittenBeforeTheFirstBuildWaitsForTheProgram() throws Exception {
        echoing("one");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.type("early\n");
            daemon.await("^one<early>$");
        }
    }

    @Test
    void aFifoIsReadOnByTheNextProgram() throws Exception {
        Project project = echoing("one");
        String text =
                "mkfifo ../fifo; (echo first; while [ ! -e ../go ]; do sleep 0.05; done; echo second)"
                        + " > ../fifo & exec "
                        + Daemon.LAUNCHER.toAbsolutePath()
                        + " < ../fifo";
        try (Daemon daemon = Daemon.byShell(directory, Map.of(), text)) {
            daemon.await("^one<first>$");
            save(project, "two");
            daemon.await("^up two");
            Files.createFile(directory.resolveSibling("go"));
            daemon.await("^two<second>$");
            daemon.await("^end two");
        }
    }

    @Test
    void aFileIsReadOnByTheNextProgram() throws Exception {
        Project project = new Project(Files.createDirectories(directory.resolve("project")));
        Files.writeString(directory.resolve("input"), "first\nsecond\n");
        project.config("").write("main.sh", "#!/bin/sh\nread -r x; echo \"got $x\"; sleep 1000\n");
        String text = "exec " + Daemon.LAUNCHER.toAbsolutePath() + " < ../input";
        try (Daemon daemon = Daemon.byShell(project.directory(), Map.of(), text)) {
            daemon.await("^got first");
            project.write("main.sh", "#!/bin/sh\nread -r x; echo \"then $x\"; sleep 1000\n");
            daemon.await("^then second");
        }
    }

    @Test
    void commandsAndRulesReadNothing() throws Exception {
        Project project = echoing("one");
        project.config("pre_cmd = [\"cat; echo pre is over\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.type("for the program\n");
            daemon.await("^pre is over");
            daemon.await("^one<for the program>$");
        }
    }

    @Test
    void aClosedStandardInputIsEmpty() throws Exception {
        echoing("one");
        String text = "exec " + Daemon.LAUNCHER.toAbsolutePath() + " <&-";
        try (Daemon daemon = Daemon.byShell(directory, Map.of(), text)) {
            daemon.await("^end one");
        }
    }

    @Test
    void itIsNobodysIfSoConfigured() throws Exception {
        Project project = echoing("one");
        project.config("[hotreload]\nstdin = \"none\"\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.type("for nobody\n");
            daemon.await("^end one");
            assertThat(daemon.text()).doesNotContain("for nobody");
        }
    }

    @Test
    void aProgramThatMadeItNonBlockingDoesNotHurtTheNextOne() throws Exception {
        Project project = new Project(directory);
        project.write("go.mod", "module example.com/nonblocking\n\ngo 1.22\n");
        project.write("main.go", NONBLOCKING);
        project.write(
                ".air.toml",
                """
                [build]
                cmd = "mkdir -p tmp && if [ -e main.sh ]; then cp --remove-destination main.sh tmp/main && chmod +x tmp/main; else go build -o tmp/main .; fi"
                bin = "tmp/main"
                include_ext = ["sh", "go"]
                send_interrupt = true
                """);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^nonblocking");
            save(project, "two");
            daemon.await("^up two");
            daemon.type("later\n");
            daemon.await("^two<later>$");
        }
    }

    private Project echoing(String name) throws IOException {
        directory = Files.createDirectories(directory.resolve("project"));
        Project project = new Project(directory);
        project.config("");
        save(project, name);
        return project;
    }

    private static void save(Project project, String name) throws IOException {
        project.write(
                "main.sh",
                """
                #!/bin/sh
                echo 'up %1$s'
                while IFS= read -r line; do printf '%1$s<%%s>\\n' "$line"; done
                echo 'end %1$s'
                exec sleep 1000
                """
                        .formatted(name));
    }
}
