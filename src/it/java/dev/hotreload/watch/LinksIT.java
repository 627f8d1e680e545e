package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LinksIT {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() throws IOException {
        project = Project.in(directory).with("main.go", "package main");
        project.with("../lib/x.go", "package lib").with("../new/x.go", "package lib // new");
    }

    private Path outside(String name) {
        return project.at("../" + name).normalize();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkedFileIsSeenWhenItsTargetIsEdited(boolean follow) throws IOException {
        Files.createSymbolicLink(project.at("x.go"), outside("lib/x.go"));
        Configs configs = Configs.at(project.root());
        try (LiveWatch watch = LiveWatch.on(project, follow ? configs.followSymlinks() : configs)) {
            project.write("../lib/x.go", "package lib // later");
            assertThat(watch.awaitChanges("+x.go")).containsExactly("+x.go");
            project.write("../lib/x.go", "package lib // later");
            assertThat(watch.changes()).isEmpty();
            assertThat(watch.listener().troubles()).isEmpty();
        }
    }

    @Test
    void aLinkedFileThatIsReplacedIsSeen() throws IOException {
        Files.createSymbolicLink(project.at("x.go"), outside("lib/x.go"));
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.run("ln", "-sfn", outside("new/x.go").toString(), "x.go");
            assertThat(watch.changes()).containsExactly("+x.go");
        }
    }

    @Test
    void aLinkedDirectoryThatIsReplacedIsWatchedWhereItLeads() throws IOException {
        Files.createSymbolicLink(project.at("lib"), outside("lib"));
        try (LiveWatch watch = LiveWatch.on(project, Configs.at(project.root()).followSymlinks())) {
            project.run("ln", "-sfn", outside("new").toString(), "lib");
            assertThat(watch.awaitChanges("+lib/x.go")).containsExactly("+lib/x.go");
            project.write("../new/x.go", "package lib // later");
            assertThat(watch.awaitChanges("+lib/x.go")).containsExactly("+lib/x.go");
        }
    }

    @Test
    void rootReplacedByALinkToElsewhereIsWatchedThere() throws IOException {
        project.with("../other/main.go", "package main // other");
        project.with("../other/sync-0.go", "package sync");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.move("", "../old");
            Files.createSymbolicLink(project.root(), project.root().resolveSibling("other"));
            assertThat(watch.awaitChanges("+main.go")).containsExactly("+main.go");
            project.write("main.go", "package main // later");
            assertThat(watch.changes()).containsExactly("+main.go");
        }
    }
}
