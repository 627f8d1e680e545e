package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What runs is never written to, and the last good program comes back when a new one fails. */
class GenerationsIT {

    private static final String UP = "time.Sleep(time.Hour)";

    @TempDir Path directory;

    /** A Go program that says what it is and then does it. */
    private Project says(String what, String then) throws Exception {
        Project project = new Project(directory);
        project.write("go.mod", "module example.com/generations\n\ngo 1.22\n");
        return project.write(
                "main.go",
                """
                package main

                import (
                	"fmt"
                	"net/http"
                	"os"
                	"time"
                )

                var _ = http.StatusOK

                func main() {
                	time.Sleep(time.Millisecond)
                	fmt.Println("says %s", os.Getenv("APP"))
                	%s
                }
                """
                        .formatted(what, then));
    }

    private void config(String cmd, String more) throws Exception {
        new Project(directory)
                .write(
                        ".air.toml",
                        "env_files = [\".env\"]\n[build]\ninclude_ext = [\"go\"]\ncmd = \""
                                + cmd
                                + "\"\n"
                                + more);
    }

    @Test
    void aBuildMayCopyOntoTheRunningBinary() throws Exception {
        says("one", UP);
        config("go build -o tmp/new . && cp tmp/new tmp/main", "[hotreload]\nrollback = true\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says one");
            says("two", UP);
            daemon.await("^says two");
            says("three", UP);
            daemon.await("^says three");
            assertThat(daemon.text()).doesNotContain("busy");
            assertThat(daemon.stop()).isZero();
            assertThat(directory.resolve("tmp/.hotreload")).doesNotExist();
        }
    }

    @Test
    void aBuildMayWriteIntoTheScriptThatRuns() throws Exception {
        Project project = Project.script(directory, "zero");
        project.config("").write("main.sh", script("one"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^one runs");
            project.write("main.sh", script("two-with-a-longer-name"));
            daemon.await("^one stops");
            daemon.await("^two-with-a-longer-name runs");
        }
    }

    private static String script(String name) {
        return "#!/bin/sh\ntrap 'echo "
                + name
                + " stops; exit' INT\n"
                + "echo "
                + name
                + " runs\nwhile :; do sleep 0.05; done\n";
    }

    @Test
    void newVariablesRestartTheLastGoodProgramAndNotWhatAFailedBuildLeft() throws Exception {
        says("one", UP);
        Project project = new Project(directory).write(".env", "APP=a\n").write("vet.sh", "true\n");
        config("go build -o tmp/main . && sh vet.sh", "");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says one a");
            daemon.awaitStart();
            project.write("vet.sh", "exit 1\n");
            says("two", UP);
            daemon.await("build failed");
            project.write(".env", "APP=b\n");
            daemon.await("^says one b");
            assertThat(daemon.text()).doesNotContain("says two");
        }
    }

    @Test
    void aFailedBuildLeavesFullBinWhatItSpeaksOf() throws Exception {
        says("one", UP);
        Project project = new Project(directory).write(".env", "APP=a\n").write("vet.sh", "true\n");
        config("go build -o tmp/main . && sh vet.sh", "full_bin = \"X=1 exec ./tmp/main\"\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says one a");
            daemon.awaitStart();
            project.write("vet.sh", "exit 1\n");
            says("two", UP);
            daemon.await("build failed");
            project.write(".env", "APP=b\n");
            daemon.await("^says one b");
        }
    }

    @Test
    void aNewProgramThatCrashesGivesWayToTheOneBeforeUntilTheNextGoodOne() throws Exception {
        says("one", UP);
        config(
                "go build -o tmp/main .",
                "[hotreload]\nrollback = true\nrollback_window = \"3s\"\n");
        try (Daemon daemon = Daemon.in(directory, "-d")) {
            daemon.await("^says one");
            daemon.await("KeepBuilds\\[builds=\\[1\\]");
            daemon.await("DeadlineReached.*KeepBuilds\\[builds=\\[1\\]");
            says("two", "os.Exit(1)");
            daemon.await(
                    "^ROLLED BACK: main.go changed · the new program ended with exit status 1 after"
                            + " .* · the one built before runs again, pid \\d+");
            daemon.await("^says one");
            says("three", UP);
            daemon.await("^says three");
        }
    }

    @Test
    void whenBothFailTheNextChangeIsWaitedFor() throws Exception {
        says("one", "if _, gone := os.Stat(\"gone\"); gone == nil { os.Exit(4) }; " + UP);
        config(
                "go build -o tmp/main .",
                "[hotreload]\nrollback = true\nrollback_window = \"3s\"\n");
        try (Daemon daemon = Daemon.in(directory, "-d")) {
            daemon.await("^says one");
            daemon.await("DeadlineReached.*KeepBuilds\\[builds=\\[1\\]");
            Files.writeString(directory.resolve("gone"), "");
            says("two", "os.Exit(1)");
            daemon.await("^ROLLED BACK");
            daemon.await("exit status 4 .* neither the new program nor the one before it stays up");
            says("three", UP);
            daemon.await("^says three");
        }
    }

    @Test
    void whatAKilledDaemonKeptIsDeletedByTheNextOne() throws Exception {
        says("one", UP);
        config("go build -o tmp/main .", "");
        Path stale = Files.createDirectories(directory.resolve("tmp/.hotreload/77"));
        Files.writeString(stale.resolve("main"), "old");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("^says one");
            assertThat(stale).doesNotExist();
        }
    }

    @Test
    void cleanOnExitLeavesNothing() throws Exception {
        says("one", UP);
        config("go build -o tmp/main .", "[misc]\nclean_on_exit = true\n");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            assertThat(daemon.stop()).isZero();
            assertThat(directory.resolve("tmp")).doesNotExist();
        }
    }
}
