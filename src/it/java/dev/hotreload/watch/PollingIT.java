package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class PollingIT {

    @TempDir Path directory;
    private Project project;
    private LiveWatch watch;

    @BeforeEach
    void watch() throws IOException {
        project =
                Project.in(directory).with("main.go", "package main").with("cmd/a.go", "package a");
        watch = LiveWatch.on(project, Configs.at(project.root()).poll(Duration.ofMillis(20)));
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void editsAreReported() throws IOException {
        project.write("cmd/a.go", "package a // later");
        assertThat(watch.awaitChanges("+cmd/a.go")).containsExactly("+cmd/a.go");
    }

    @Test
    void newFilesAreReported() throws IOException {
        project.write("new/deep/x.go", "package x");
        assertThat(watch.awaitChanges("+new/deep/x.go")).containsExactly("+new/deep/x.go");
    }

    @Test
    void deletedFilesAreReported() throws IOException {
        Files.delete(project.at("cmd/a.go"));
        assertThat(watch.awaitChanges("-cmd/a.go")).containsExactly("-cmd/a.go");
    }

    @Test
    void theSameBytesAgainAreNoChange() throws IOException {
        project.write("main.go", "package main // 1");
        assertThat(watch.awaitChanges("+main.go")).containsExactly("+main.go");
        project.write("main.go", "package main // 1");
        assertThat(watch.changes()).isEmpty();
    }

    @Test
    void rootDeletedAndMadeAgainIsWatchedOn() throws IOException {
        project.delete("");
        watch.awaitChanges("-main.go", "-sync-0.go");
        project.write("cmd/new.go", "package main");
        assertThat(watch.awaitChanges("+cmd/new.go")).contains("+cmd/new.go");
        project.write("cmd/new.go", "package main // later");
        assertThat(watch.awaitChanges("+cmd/new.go")).containsExactly("+cmd/new.go");
    }
}
