package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** {@code [hotreload] debug = true}, with Delve and its own client. */
@NeedsDelve
class DebuggerIT {

    private static final Map<String, String> PLAIN = Map.of("TERM", "dumb");

    private static final String WAIT = "--hotreload.debug_reload=wait";

    @TempDir Path directory;

    private final Deque<Daemon> open = new ArrayDeque<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private Project project;
    private int port;
    private int debugPort;

    @BeforeEach
    void aServiceExists() throws Exception {
        port = Project.freePort();
        debugPort = Project.freePort();
        project = new Project(directory);
        project.write("go.mod", "module example.com/service\n\ngo 1.22\n").version("one");
        project.write(
                "serve.go",
                """
                package main

                import (
                	"fmt"
                	"log"
                	"net/http"
                	"os"
                )

                func greet(w http.ResponseWriter, _ *http.Request) {
                	greeting := "hello from " + version
                	fmt.Fprint(w, greeting)
                }

                func main() {
                	http.HandleFunc("/", greet)
                	log.Print("listening ", version, " ", os.Args[1:])
                	log.Fatal(http.ListenAndServe("localhost:" + os.Getenv("PORT"), nil))
                }
                """);
        project.write("visit", "break main.greet:2\ncontinue\n");
        compileTheStandardLibrary();
    }

    @AfterEach
    void nothingStays() {
        open.forEach(Daemon::close);
        browser.close();
    }

    private Daemon opened(Daemon daemon) {
        open.push(daemon);
        return daemon;
    }

    /** With these flags it may be the first time, and takes longer than any test waits. */
    private void compileTheStandardLibrary() throws Exception {
        String build = "go build -gcflags 'all=-N -l' -o /dev/null .";
        Process go = new ProcessBuilder("sh", "-c", build).directory(directory.toFile()).start();
        assertThat(go.waitFor()).isZero();
    }

    private Map<String, String> environment() {
        return Map.of("PORT", Integer.toString(port), "NO_COLOR", "1");
    }

    private List<String> debugging(String... more) {
        List<String> flags = new ArrayList<>(List.of("--hotreload.debug"));
        flags.add("--hotreload.debug_listen=127.0.0.1:" + debugPort);
        flags.addAll(List.of(more));
        flags.addAll(List.of("--", "a b"));
        return flags;
    }

    private Daemon started(String... more) throws Exception {
        String[] flags = debugging(more).toArray(String[]::new);
        Daemon daemon = opened(Daemon.in(directory, environment(), flags));
        daemon.await("listening one \\[a b\\]");
        return daemon;
    }

    /** Somebody who has stopped at a breakpoint, and looks around. */
    private Daemon visitor() throws Exception {
        String connect = "exec dlv connect 127.0.0.1:" + debugPort + " --init visit";
        Daemon client = opened(Daemon.byShell(directory, PLAIN, connect));
        client.await("Breakpoint 1 set");
        CompletableFuture<String> _ = get();
        client.await("^=> +12:");
        return client;
    }

    private CompletableFuture<String> get() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
        return browser.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> response.body());
    }

    @Test
    void aBreakpointWorksBeforeAndAfterAReload() throws Exception {
        Daemon daemon = started();
        long delve = daemon.awaitStart();
        List<ProcessHandle> before = ProcessHandle.of(delve).orElseThrow().children().toList();
        printsTheGreeting("hello from one");
        project.version("two");
        daemon.await("listening two");
        assertThat(before).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(ProcessHandle.of(delve)).isEmpty();
        printsTheGreeting("hello from two");
        assertThat(daemon.stop()).isZero();
        assertThat(daemon.text()).doesNotContain("killed");
    }

    private void printsTheGreeting(String greeting) throws Exception {
        Daemon visitor = visitor();
        visitor.type("print greeting\n");
        visitor.await(greeting);
        visitor.type("clearall\nexit -c\n");
        assertThat(visitor.exitCode()).isZero();
        assertThat(get().get()).isEqualTo(greeting);
    }

    @Test
    void aReloadSaysThatItEndsAVisit() throws Exception {
        Daemon daemon = started();
        visitor();
        project.version("two");
        daemon.await("version.go changed · built .* · ends the visit of the debugger");
        daemon.await("listening two");
        assertThat(get().get()).isEqualTo("hello from two");
    }

    @Test
    void aReloadOfAProgramThatRunsSaysNothing() throws Exception {
        Daemon daemon = started(WAIT);
        visitor().type("clearall\ncontinue\n");
        assertThat(get().get()).isEqualTo("hello from one");
        project.version("two");
        daemon.await("listening two");
        assertThat(daemon.text()).doesNotContain("waits until");
    }

    @Test
    void aReloadWaitsUntilTheVisitorGoesOn() throws Exception {
        Daemon daemon = started(WAIT);
        Daemon visitor = visitor();
        project.version("two");
        daemon.await("version.go changed · built .* · waits until the debugger goes on");
        assertThat(daemon.comes("listening two", 1000)).isFalse();
        visitor.type("print greeting\n");
        visitor.await("hello from one");
        visitor.type("clearall\ncontinue\n");
        daemon.await("listening two");
    }

    @Test
    void aReloadWaitsUntilTheVisitorHasGone() throws Exception {
        Daemon daemon = started(WAIT);
        Daemon visitor = visitor();
        project.version("two");
        daemon.await("waits until the debugger goes on from its breakpoint, or leaves");
        visitor.close();
        daemon.await("listening two");
    }

    @Test
    void theWayOutDoesNotWait() throws Exception {
        Daemon daemon = started(WAIT);
        visitor();
        project.version("two");
        daemon.await("waits until the debugger goes on from its breakpoint, or leaves");
        assertThat(daemon.stop()).isZero();
        assertThat(daemon.text()).doesNotContain("killed");
    }

    @Test
    void aReloadByHandDoesNotWait() throws Exception {
        String flags = String.join(" ", debugging(WAIT).subList(0, 3));
        String command = "exec " + Daemon.LAUNCHER.toAbsolutePath() + " " + flags;
        Daemon daemon = opened(Daemon.shellInTerminal(directory, environment(), command));
        daemon.await("listening one");
        visitor();
        project.version("two");
        daemon.await("waits until the debugger goes on from its breakpoint, or leaves");
        daemon.type("r");
        daemon.await("listening two");
    }

    @Test
    void withoutDelveTheProgramRunsAllTheSame() throws Exception {
        Map<String, String> variables = new HashMap<>(environment());
        variables.put("PATH", go("GOROOT") + "/bin:/usr/bin:/bin");
        variables.put("HOME", directory.resolve("home").toString());
        variables.put("GOPATH", directory.resolve("gopath").toString());
        variables.put("GOCACHE", go("GOCACHE"));
        Daemon daemon = opened(Daemon.in(directory, variables, "--hotreload.debug"));
        daemon.await("dlv is not installed, .*: go install github.com/go-delve/delve/cmd/dlv");
        daemon.await("listening one");
    }

    private static String go(String variable) throws Exception {
        Process go = new ProcessBuilder("go", "env", variable).start();
        return new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
