package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** When a real Go service counts as ready. */
class ReadinessIT {

    @TempDir Path directory;
    private int port;

    /** A service whose answer is that status, from some time after it began to listen. */
    private Project answers(int status, String after) throws Exception {
        Project project = new Project(directory);
        project.write("go.mod", "module example.com/ready\n\ngo 1.22\n");
        return project.write(
                "main.go",
                """
                package main

                import (
                	"fmt"
                	"net/http"
                	"time"
                )

                func main() {
                	start := time.Now()
                	after, _ := time.ParseDuration("%s")
                	http.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) {
                		if time.Since(start) < after {
                			w.WriteHeader(503)
                			return
                		}
                		w.WriteHeader(%d)
                	})
                	fmt.Println("up", %d)
                	fmt.Println(http.ListenAndServe("localhost:%d", nil))
                }
                """
                        .formatted(after, status, status, port));
    }

    private Project project(String ready) throws Exception {
        port = Project.freePort();
        return new Project(directory).write(".air.toml", ready.replace("PORT", "" + port));
    }

    @Test
    void aReloadEndsWithTheFirstGoodAnswer() throws Exception {
        project(
                """
                [hotreload.ready]
                http = "http://localhost:PORT/health"
                """);
        answers(204, "400ms");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("· started pid \\d+ · ready ([4-9]\\d\\d ms|\\d\\.\\d s) · total");
        }
    }

    @Test
    void aCertificateThatNobodySignedIsGoodEnough() throws Exception {
        project(
                """
                [hotreload.ready]
                http = "https://localhost:PORT/health"
                """);
        new Project(directory)
                .write("go.mod", "module example.com/ready\n\ngo 1.22\n")
                .write(
                        "main.go",
                        """
                        package main

                        import (
                        	"net"
                        	"net/http"
                        	"net/http/httptest"
                        )

                        func main() {
                        	server := httptest.NewUnstartedServer(http.HandlerFunc(
                        		func(w http.ResponseWriter, _ *http.Request) {}))
                        	server.Listener, _ = net.Listen("tcp", "localhost:%d")
                        	server.StartTLS()
                        	select {}
                        }
                        """
                                .formatted(port));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("· started pid \\d+ · ready \\d.* · total");
        }
    }

    @Test
    void aReloadEndsWhenThePortIsListenedOn() throws Exception {
        project(
                """
                [hotreload.ready]
                port = PORT
                """);
        answers(500, "0s");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("· started pid \\d+ · ready \\d.* · total");
            answers(501, "0s");
            daemon.await("^main.go changed .* · ready \\d.* · total");
        }
    }

    @Test
    void aReloadEndsWithTheLineThatIsWaitedFor() throws Exception {
        project(
                """
                [hotreload.ready]
                log = "^up \\\\d+$"
                """);
        answers(200, "0s");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("· started pid \\d+ · ready \\d.* · total");
            answers(201, "0s");
            daemon.await("^main.go changed .* · ready \\d.* · total");
        }
    }

    @Test
    void whatIsWaitedForAndWhatFailedIsSaid() throws Exception {
        project(
                """
                [hotreload.ready]
                http = "http://localhost:PORT/health"
                timeout = "3s"
                """);
        answers(503, "0s");
        String health = "http://localhost:" + port + "/health \\(answered 503\\)";
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^pid \\d+ started · waiting for " + health);
            daemon.await("^not ready after 3\\.\\d s: " + health + "$");
            answers(200, "0s");
            daemon.await("main.go changed .* · ready");
        }
    }

    @Test
    void withRollbackAProgramThatIsNotReadyGivesWay() throws Exception {
        project(
                """
                [hotreload]
                rollback = true
                rollback_window = "100ms"
                [hotreload.ready]
                http = "http://localhost:PORT/health"
                timeout = "4s"
                """);
        answers(200, "0s");
        try (Daemon daemon = Daemon.in(directory, "-d")) {
            daemon.await("^up 200");
            daemon.await("Up#1 .*KeepBuilds");
            daemon.await(" · ready");
            answers(503, "0s");
            daemon.await("^up 503");
            daemon.await("^not ready after 4\\.\\d s.*going back to the program built before");
            daemon.await("^ROLLED BACK: main.go changed · the new program was not ready after 4");
            daemon.await("^up 200");
        }
    }

    @Test
    void anEndBeforeItIsReadyIsSaid() throws Exception {
        project(
                """
                [hotreload.ready]
                port = PORT
                """);
        Project project = new Project(directory);
        project.write("go.mod", "module example.com/ready\n\ngo 1.22\n");
        project.write("main.go", "package main\n\nimport \"os\"\n\nfunc main() { os.Exit(3) }\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("exit status 3 · lived .* · before it was ready · waiting for a change");
            assertThat(daemon.stop()).isZero();
        }
    }
}
