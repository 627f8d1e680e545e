package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/** Names and files that nobody should have, and somebody does. */
class HostileTreeIT {

    private static final long FOUR_GIGABYTES = 4L << 30;

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() throws IOException {
        project = Project.in(directory).with("main.go", "package main");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb.go",
                "-rf.go",
                "\u001b[2J\u0007.go",
                "$(touch x).go",
                " .go",
                "\u202eog.go",
                "*.go",
                "\\.go",
                "ünïcode 🙂.go"
            })
    void everyNameIsWatched(String name) throws IOException {
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.write(name, "package odd");
            assertThat(watch.reports()).containsExactly(java.util.List.of("+" + name));
            project.write(name + ".d/x.go", "package odd");
            assertThat(watch.changes()).containsExactly("+" + name + ".d/x.go");
        }
    }

    @Test
    void aNameOfTheGreatestLengthIsWatched() throws IOException {
        String name = "x".repeat(252) + ".go";
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.write(name, "package odd");
            assertThat(watch.changes()).containsExactly("+" + name);
        }
    }

    @Test
    void aNameThatIsNoTextIsWatched() throws IOException {
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.run("sh", "-c", "printf 'package a' > \"$(printf 'a\\377.go')\"");
            assertThat(watch.changes()).containsExactly("+a\uFFFD.go");
            project.run("sh", "-c", "printf 'package b' > \"$(printf 'a\\377.go')\"");
            assertThat(watch.changes()).containsExactly("+a\uFFFD.go");
            project.run("sh", "-c", "rm a*.go");
            assertThat(watch.awaitChanges("-a\uFFFD.go")).containsExactly("-a\uFFFD.go");
        }
    }

    @Test
    void whatIsNoFileIsNeverOpened() throws IOException {
        project.run("mkfifo", "before.go");
        try (LiveWatch watch = LiveWatch.on(project);
                ServerSocketChannel socket =
                        ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            project.run("mkfifo", "after.go");
            socket.bind(UnixDomainSocketAddress.of(project.at("socket.go")));
            project.run("sh", "-c", "mknod zero.go c 1 5 2>/dev/null || true");
            project.run("ln", "-s", "/dev/zero", "endless.go");
            project.run("ln", "-s", "nowhere", "dangling.go");
            assertThat(watch.changes()).isEmpty();
        }
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(project.at("huge.go").toFile(), "rw")) {
            huge.setLength(FOUR_GIGABYTES);
            try (LiveWatch watch = LiveWatch.on(project)) {
                long before = System.nanoTime();
                huge.setLength(FOUR_GIGABYTES + 1);
                assertThat(watch.awaitChanges("+huge.go")).containsOnly("+huge.go");
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .isLessThan(Duration.ofSeconds(2));
            }
        }
    }
}
