package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The main job, with a real Go service. */
class ReloadIT {

    private static final String CONFIG =
            """
            [build]
            cmd = "go build -o ./tmp/main ."
            bin = "./tmp/main"
            send_interrupt = true
            kill_delay = "5s"
            """;

    @TempDir Path directory;

    @Test
    void aSavedFileIsServedByTheNewProgram() throws Exception {
        int port = Project.freePort();
        Project project = Project.service(directory, "one").write(".air.toml", CONFIG);
        try (Daemon daemon = start(port)) {
            daemon.await("listening one");
            assertThat(get(port)).isEqualTo("one");
            project.version("two");
            daemon.await("version.go changed · built .* · stopped .* · started pid \\d+ · total");
            daemon.await("listening two");
            assertThat(get(port)).isEqualTo("two");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).contains("shutting down two").contains("interrupts 1");
        }
    }

    @Test
    void aBuildErrorIsShownUnalteredAndTheOldProgramKeepsItsPid() throws Exception {
        int port = Project.freePort();
        Project project = Project.service(directory, "one").write(".air.toml", CONFIG);
        try (Daemon daemon = start(port)) {
            long pid = daemon.awaitStart();
            daemon.await("listening one");
            project.write("version.go", "package main\n\nconst version = 1 +\n");
            daemon.await("^\\./version\\.go:4:1: syntax error");
            daemon.await("build failed .* exit status 1 · the old program keeps running");
            assertThat(get(port)).isEqualTo("one");
            assertThat(ProcessHandle.of(pid)).isPresent();
            assertThat(project.read("tmp/build-errors.log")).contains("./version.go:4:1: syntax");
            project.version("three");
            daemon.await("listening three");
            assertThat(get(port)).isEqualTo("three");
            assertThat(project.read("tmp/build-errors.log")).isEmpty();
        }
    }

    @Test
    void aProgramThatWasKilledByTheDaemonsEndLeavesNothingBehind() throws Exception {
        int port = Project.freePort();
        Project.service(directory, "one").write(".air.toml", CONFIG);
        try (Daemon daemon = start(port)) {
            long pid = daemon.awaitStart();
            daemon.await("listening one");
            daemon.signal("TERM");
            assertThat(daemon.exitCode()).isZero();
            assertThat(Files.exists(Path.of("/proc/" + pid))).isFalse();
        }
    }

    private Daemon start(int port) throws Exception {
        return Daemon.in(directory, Map.of("PORT", Integer.toString(port)));
    }

    private static String get(int port) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
        for (int tries = 0; ; tries++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request, BodyHandlers.ofString()).body();
            } catch (java.net.ConnectException e) {
                if (tries > 1000) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
