package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said of a program's end beyond its status. */
class FindingsIT {

    @TempDir Path directory;

    private void program(String main, String more) throws IOException {
        new Project(directory)
                .write("go.mod", "module example.com/program\n\ngo 1.22\n")
                .write("main.go", main)
                .write(
                        ".air.toml",
                        """
                        [build]
                        cmd = "go build -o ./tmp/main ."
                        bin = "tmp/main"
                        """
                                + more);
    }

    @Test
    void aPanicIsToldWithItsPlaceBeforeTheEnd() throws Exception {
        program(
                """
                package main

                func main() {
                	var m map[string]int
                	m["x"] = 1
                }
                """,
                "");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("ended by itself · exit status 2");
            assertThat(daemon.text())
                    .containsSubsequence(
                            "started pid",
                            "goroutine 1",
                            "assignment to entry in nil map",
                            "main.go:5",
                            "ended by itself");
            assertThat(daemon.text().lines().filter(line -> line.contains(" main.go:5")))
                    .isNotEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsToldWithItsHolder() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            program(
                    """
                    package main

                    import (
                    	"log"
                    	"net/http"
                    )

                    func main() {
                    	log.Fatal(http.ListenAndServe("127.0.0.1:%d", nil))
                    }
                    """
                            .formatted(taken.getLocalPort()),
                    "");
            try (Daemon daemon = Daemon.in(directory)) {
                long us = ProcessHandle.current().pid();
                daemon.await("^port " + taken.getLocalPort() + " is held by pid " + us);
                daemon.await("ended by itself · exit status 1");
            }
        }
    }

    @Test
    void theGoroutinesOfAProgramThatDoesNotEndGoToAFile() throws Exception {
        program(
                """
                package main

                import (
                	"fmt"
                	"os"
                	"os/signal"
                	"time"
                )

                func main() {
                	signal.Ignore(os.Interrupt)
                	fmt.Println("up")
                	stuck()
                }

                func stuck() {
                	time.Sleep(time.Hour)
                }
                """,
                "[hotreload]\nstop = [\"INT 100ms\", \"QUIT 10s\"]\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^up");
            daemon.signal("INT");
            daemon.await("^still in stuck, main.go:17 · all goroutines in tmp/goroutines.txt$");
            assertThat(daemon.exitCode()).isZero();
            assertThat(daemon.text()).doesNotContain("SIGQUIT: quit");
            assertThat(Files.readString(directory.resolve("tmp/goroutines.txt")))
                    .startsWith("SIGQUIT: quit\n")
                    .contains("main.stuck(");
        }
    }
}
