package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** How a real Go program is asked to end. */
class StopIT {

    private static final String PROGRAM =
            """
            package main

            import (
            	"fmt"
            	"os"
            	"os/signal"
            	"syscall"
            )

            func main() {
            	signals := make(chan os.Signal, 8)
            	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGQUIT)
            	fmt.Println("up", %d)
            	for s := range signals {
            		fmt.Println("got", s)
            		%s
            	}
            }
            """;

    @TempDir Path directory;

    private Project project(String hotreload, String onSignal) throws Exception {
        Project project = new Project(directory);
        project.write("go.mod", "module example.com/stop\n\ngo 1.22\n");
        project.write(".air.toml", "[hotreload]\n" + hotreload + "\n");
        return project.write("main.go", PROGRAM.formatted(1, onSignal));
    }

    @Test
    void eachStepFollowsWhenTheOneBeforeDidNotHelp() throws Exception {
        String onQuit = "if s == syscall.SIGQUIT { os.Exit(0) }";
        Project project =
                project("stop = [\"INT 300ms\", \"TERM 200ms\", \"QUIT 20s\", \"KILL\"]", onQuit);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up 1");
            daemon.awaitStart();
            project.write("main.go", PROGRAM.formatted(2, onQuit));
            daemon.await("^got interrupt");
            daemon.await("still runs \\S+ m?s after SIGINT, sending SIGTERM");
            daemon.await("^got terminated");
            daemon.await("still runs \\S+ m?s after SIGTERM, sending SIGQUIT");
            daemon.await("^got quit");
            daemon.await("^up 2");
            assertThat(daemon.text().split("got ", -1)).hasSize(4);
            assertThat(daemon.text()).doesNotContain("killed");
        }
    }

    @Test
    void whatHelpsAgainstNothingIsKilledAtTheEnd() throws Exception {
        Project project = project("stop = [\"INT 300ms\", \"TERM 200ms\"]", "");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            daemon.await("^up 1");
            project.write("main.go", PROGRAM.formatted(2, ""));
            daemon.await("did not end in time · killed after");
            daemon.await("^up 2");
        }
    }

    @Test
    void aProgramThatEndsWellOnTermOnlyIsAskedByTerm() throws Exception {
        String onSignal =
                "if s == syscall.SIGTERM { fmt.Println(\"well\"); os.Exit(0) }; os.Exit(1)";
        Project project =
                project("stop_signal = \"TERM\"\n[build]\nkill_delay = \"20s\"", onSignal);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            daemon.await("^up 1");
            project.write("main.go", PROGRAM.formatted(2, onSignal));
            daemon.await("^well");
            daemon.await("^up 2");
            assertThat(daemon.stop()).isZero();
            daemon.await("^well");
            daemon.await("^stopped pid");
        }
    }

    @Test
    void aSecondRequestKillsFromTheFirstStep() throws Exception {
        project("stop = [\"INT 1000s\", \"TERM 1000s\"]", "");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            daemon.await("^up 1");
            daemon.signal("INT");
            daemon.await("^got interrupt");
            daemon.signal("INT");
            daemon.await("^pid \\d+ killed after");
            assertThat(daemon.exitCode()).isZero();
        }
    }

    @Test
    void helpersThatOutliveACrashAreNamed() throws Exception {
        Project project = Project.script(directory, "zero");
        project.write("main.sh", "#!/bin/sh\nsleep 1001 &\necho up\nexit 2\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await(
                    "^pid \\d+ ended by itself · exit status 2 · lived .* · left running:"
                            + " pid \\d+ \\(sleep 1001\\)$");
            project.says("one");
            daemon.await("^says one");
            daemon.awaitStart();
        }
    }

    @Test
    void programsThatWereLeftOnPurposeAreNamedToo() throws Exception {
        Project project = Project.script(directory, "zero");
        project.write("main.sh", "#!/bin/sh\nsleep 1001 & sleep 1002 & echo up\n");
        project.write(".air.toml", project.read(".air.toml").replace("5s", "200ms"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^pid \\d+ has ended and left pid \\d+ \\(sleep 100.\\), pid .* running$");
            assertThat(daemon.stop()).isZero();
        }
    }
}
