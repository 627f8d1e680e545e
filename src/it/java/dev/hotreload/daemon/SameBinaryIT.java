package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** A build that makes what runs already leaves it alone, and only then. */
class SameBinaryIT {

    private static final String BUILD = "go build -o tmp/main .";
    private static final String KEPT = "^(.+) · built .+ · binary unchanged, pid (\\d+) kept$";
    private static final String UP = "time.Sleep(time.Hour)";

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void create() throws Exception {
        project = new Project(directory).write("go.mod", "module example.com/same\n\ngo 1.22\n");
        config(BUILD, "");
    }

    private void config(String cmd, String more) throws Exception {
        project.write(
                ".air.toml",
                "env_files = [\".env\"]\n[build]\ninclude_ext = [\"go\", \"html\"]\ncmd = \""
                        + cmd
                        + "\"\n"
                        + more);
    }

    private void main(String says, String then) throws Exception {
        project.write(
                "main.go",
                """
                package main

                import (
                	"fmt"
                	"time"
                )

                func main() {
                	fmt.Println("says %s")
                	time.Sleep(time.Millisecond)
                	%s
                }
                """
                        .formatted(says, then));
    }

    private static long started(Daemon daemon, String says) throws Exception {
        long pid = daemon.awaitStart();
        daemon.await("^says " + says);
        return pid;
    }

    @Test
    void aCommentThatMovesNoLineLeavesTheProgramAlone() throws Exception {
        main("one", UP);
        try (Daemon daemon = Daemon.in(directory)) {
            long pid = started(daemon, "one");
            main("one", UP + " // long enough");
            var kept = daemon.await(KEPT);
            assertThat(kept.group(1)).isEqualTo("main.go changed");
            assertThat(kept.group(2)).isEqualTo(Long.toString(pid));
            main("two", UP + " // long enough");
            assertThat(started(daemon, "two")).isNotEqualTo(pid);
            main("two", UP);
            daemon.await(KEPT);
            assertThat(daemon.stop()).isZero();
            assertThat(directory.resolve("tmp/.hotreload")).doesNotExist();
        }
    }

    @Test
    void whatWasKeptIsWhatARestartStarts() throws Exception {
        main("one", UP);
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            main("one", UP + " // again");
            daemon.await(KEPT);
            project.write(".env", "A=1\n");
            started(daemon, "one");
            main("one", UP + " // and again");
            daemon.await(KEPT);
        }
    }

    @Test
    void aFileThatTheProgramMayReadAtItsStartRestartsIt() throws Exception {
        main("one", UP);
        project.write("page.html", "<p>one");
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            project.write("page.html", "<p>two");
            started(daemon, "one");
        }
    }

    @Test
    void suchAFileIsNotForgottenOverABuildThatFails() throws Exception {
        main("one", UP);
        project.write("page.html", "<p>one");
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            main("one", "oops");
            daemon.await("^main.go changed · build failed");
            project.write("page.html", "<p>two");
            daemon.await("^page.html changed · build failed");
            main("one", UP);
            started(daemon, "one");
        }
    }

    @Test
    void aProgramThatHasEndedStarts() throws Exception {
        main("one", "");
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            daemon.await("ended by itself");
            main("one", "// nothing");
            started(daemon, "one");
        }
    }

    @Test
    void anotherConfigurationStartsItAnew() throws Exception {
        main("one", UP);
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            config(BUILD, "args_bin = [\"x\"]\n");
            started(daemon, "one");
        }
    }

    @Test
    void whoPressesRMeansIt() throws Exception {
        main("one", UP);
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of("NO_COLOR", "1"))) {
            started(daemon, "one");
            daemon.type("r");
            started(daemon, "one");
        }
    }

    @Test
    void aBuildThatMakesMoreThanOneProgramRestartsTheOneThatRuns() throws Exception {
        main("one", UP);
        project.main("worker", "works");
        config("go build -o tmp/main . && go build -o tmp/worker ./worker", "");
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            project.main("worker", "works harder");
            started(daemon, "one");
        }
    }

    @Test
    void aToolThatNoBuildWritesStartsWhatIsBuiltAnew() throws Exception {
        main("one", UP);
        project.write("tool/main.go", EXECUTES);
        assertThat(
                        new ProcessBuilder("go", "build", "-o", "run", "./tool")
                                .directory(directory.toFile())
                                .start()
                                .waitFor())
                .isZero();
        config(BUILD, "entrypoint = [\"./run\", \"tmp/main\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            main("two", UP);
            started(daemon, "two");
        }
    }

    private static final String EXECUTES =
            """
            package main

            import (
            	"os"
            	"syscall"
            )

            func main() {
            	syscall.Exec(os.Args[1], os.Args[1:], os.Environ())
            }
            """;

    @Test
    void itCanBeTurnedOff() throws Exception {
        main("one", UP);
        config(BUILD, "[hotreload]\nskip_identical = false\n");
        try (Daemon daemon = Daemon.in(directory)) {
            started(daemon, "one");
            main("one", UP + " // again");
            started(daemon, "one");
        }
    }
}
