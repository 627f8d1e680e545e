package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class TreeChangesIT {

    @TempDir Path directory;

    @Test
    void filesOfDirectoriesMadeAtOnceAreReported() throws IOException {
        Project project = Project.in(directory);
        try (LiveWatch watch = LiveWatch.on(project)) {
            for (int i = 0; i < 100; i++) {
                project.write("d" + i + "/a/b/c.go", "package c");
                assertThat(watch.awaitChanges("+d" + i + "/a/b/c.go")).hasSize(1);
            }
            project.write("d7/a/b/c.go", "package c // later");
            assertThat(watch.changes()).containsExactly("+d7/a/b/c.go");
        }
    }

    @Test
    void aRenamedDirectoryIsOneReportAndIsWatchedOn() throws IOException {
        Project project = Project.in(directory).with("a/x.go", "package a").with("a/b/y.go", "y");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.move("a", "z");
            assertThat(watch.awaitChanges("-a/x.go", "-a/b/y.go", "+z/x.go", "+z/b/y.go"))
                    .hasSize(4);
            project.write("z/b/y.go", "package y // later");
            assertThat(watch.changes()).containsExactly("+z/b/y.go");
        }
    }

    @Test
    void aDirectoryMovedOutIsDeletedAndNoLongerSeen() throws IOException {
        Project project = Project.in(directory).with("a/x.go", "package a");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.move("a", "../out");
            assertThat(watch.awaitChanges("-a/x.go")).hasSize(1);
            project.write("../out/x.go", "package a // elsewhere");
            assertThat(watch.changes()).isEmpty();
            project.move("../out", "a");
            assertThat(watch.awaitChanges("+a/x.go")).hasSize(1);
        }
    }

    @Test
    void aDirectoryDeletedAndMadeAgainIsWatchedOn() throws IOException {
        Project project = Project.in(directory).with("a/x.go", "package a").with("a/y.go", "y");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.delete("a");
            assertThat(watch.awaitChanges("-a/x.go", "-a/y.go")).hasSize(2);
            project.write("a/x.go", "package a");
            assertThat(watch.awaitChanges("+a/x.go")).hasSize(1);
            project.write("a/x.go", "package a // later");
            assertThat(watch.changes()).containsExactly("+a/x.go");
        }
    }

    @Test
    void aDirectorySwappedForAnotherReportsWhatDiffers() throws IOException {
        Project project = Project.in(directory).with("a/x.go", "package a").with("a/y.go", "y");
        project.with("../new/x.go", "package a // new");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.move("a", "../old");
            project.move("../new", "a");
            assertThat(watch.awaitChanges("+a/x.go", "-a/y.go")).hasSize(2);
        }
    }

    @Test
    void rootDeletedAndMadeAgainIsWatchedOn() throws IOException {
        Project project = Project.in(directory).with("main.go", "package main");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.delete("");
            assertThat(watch.awaitChanges("-main.go", "-sync-0.go")).hasSize(2);
            assertThat(watch.listener().nextTrouble())
                    .isEqualTo(project.root() + " is gone: waiting for it to come back");
            project.write("cmd/new.go", "package main");
            assertThat(watch.awaitChanges("+cmd/new.go")).containsExactly("+cmd/new.go");
            project.write("cmd/new.go", "package main // later");
            assertThat(watch.changes()).containsExactly("+cmd/new.go");
        }
    }

    @Test
    void rootSwappedForAnotherIsWatchedOn() throws IOException {
        Project project = Project.in(directory).with("main.go", "package main");
        Project other = new Project(directory.toRealPath().resolve("other"));
        other.with("main.go", "package main // other").with("sync-0.go", "package sync");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.move("", "../old");
            Files.move(other.root(), project.root());
            assertThat(watch.awaitChanges("+main.go")).containsExactly("+main.go");
            project.write("main.go", "package main // later");
            assertThat(watch.changes()).containsExactly("+main.go");
        }
    }

    /** Many times what the JDK queues for a directory by default. */
    @Test
    void aBurstOfManyFilesIsReportedWhole() throws IOException {
        int files = 10_000;
        Project project = Project.in(directory).with("gen/before.go", "package gen");
        try (LiveWatch watch = LiveWatch.on(project)) {
            for (int i = 0; i < files; i++) {
                Files.createFile(project.at("gen/f" + i + ".go"));
                Files.writeString(project.at("gen/f" + i + ".go"), "package gen");
            }
            String[] all =
                    IntStream.range(0, files)
                            .mapToObj(i -> "+gen/f" + i + ".go")
                            .toArray(String[]::new);
            assertThat(watch.awaitLast(all)).containsExactlyInAnyOrder(all);
        }
    }

    @Test
    void aLinkedDirectoryIsWatchedWhereAskedAndALoopDoesNotHurt() throws IOException {
        Project project = Project.in(directory).with("main.go", "package main");
        project.with("../lib/x.go", "package lib").with("../late/y.go", "package late");
        Files.createSymbolicLink(project.at("lib"), project.at("../lib").normalize());
        Files.createSymbolicLink(project.at("../lib/loop"), project.at("../lib").normalize());
        Files.createSymbolicLink(project.at("self"), project.root());
        try (LiveWatch watch = LiveWatch.on(project, Configs.at(project.root()).followSymlinks())) {
            project.write("../lib/x.go", "package lib // later");
            assertThat(watch.changes()).containsExactly("+lib/x.go");
            project.write("main.go", "package main // later");
            assertThat(watch.changes()).containsExactly("+main.go");
            Files.createSymbolicLink(project.at("late"), project.at("../late").normalize());
            assertThat(watch.awaitChanges("+late/y.go")).containsExactly("+late/y.go");
            project.write("../late/y.go", "package late // later");
            assertThat(watch.awaitChanges("+late/y.go")).containsExactly("+late/y.go");
        }
    }

    @Test
    void aLinkedDirectoryIsNotWatchedUnasked() throws IOException {
        Project project = Project.in(directory).with("../lib/x.go", "package lib");
        Files.createSymbolicLink(project.at("lib"), project.at("../lib").normalize());
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.write("../lib/x.go", "package lib // later");
            assertThat(watch.changes()).isEmpty();
        }
    }

    @Test
    void filesOutsideOfRootAreSeen() throws IOException {
        Project project = Project.in(directory).with("main.go", "package main");
        project.with("../env/dev.env", "A=1").with("../shared/x.go", "package shared");
        project.with(".air.toml", "").with(".env", "B=1").with("assets/site.css", "a {}");
        Configs configs =
                Configs.at(project.root())
                        .file(".air.toml")
                        .envFile(".env")
                        .envFile("../env/dev.env")
                        .includeFile("assets/site.css")
                        .includeDir("../shared");
        try (LiveWatch watch = LiveWatch.on(project, configs)) {
            for (String name :
                    List.of(
                            "../env/dev.env",
                            ".env",
                            ".air.toml",
                            "assets/site.css",
                            "../shared/x.go")) {
                project.write(name, "later");
                assertThat(watch.changes()).containsExactly("+" + name);
            }
        }
    }
}
