package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class WatchResourcesIT {

    @TempDir Path directory;

    @Test
    void excludedTreesHoldNoWatch() throws IOException {
        Project project = Project.in(directory);
        project.with("main.go", "").with("cmd/api/main.go", "").with("internal/x.go", "");
        for (int i = 0; i < 50; i++) {
            project.with("node_modules/p" + i + "/deep/x.go", "").with(".git/o" + i + "/x", "");
            project.with("vendor/v" + i + "/x.go", "").with("tmp/t" + i + "/x.go", "");
        }
        try (LiveWatch watch = LiveWatch.on(project)) {
            assertThat(watches()).as("root, cmd, cmd/api and internal").isEqualTo(4);
            project.write("web/node_modules/p/x.go", "package p");
            project.write("web/x.go", "package web");
            assertThat(watch.awaitChanges("+web/x.go")).containsExactly("+web/x.go");
            assertThat(watches()).as("those and web").isEqualTo(5);
        }
    }

    @Test
    void manyStartsLeaveNoDescriptorAndNoThread() throws IOException, InterruptedException {
        Project project = Project.in(directory).with("main.go", "package main");
        LiveWatch.on(project).close();
        long descriptors = descriptors();
        for (int i = 0; i < 30; i++) {
            LiveWatch.on(project).close();
        }
        assertThat(descriptors()).isEqualTo(descriptors);
        assertThat(watches()).isZero();
        assertThat(ownThreads()).isEmpty();
    }

    @Test
    void closingDuringTheFirstWalkLeavesNothing() throws IOException, InterruptedException {
        Project project = Project.in(directory);
        for (int i = 0; i < 300; i++) {
            project.with("d" + i + "/x.go", "package d");
        }
        long descriptors = descriptors();
        for (int i = 0; i < 50; i++) {
            RecordingListener listener = new RecordingListener();
            SourceWatch.start(
                            Configs.at(project.root()).config(),
                            System::nanoTime,
                            System.nanoTime(),
                            listener,
                            new ToldIgnores())
                    .close();
            assertThat(listener.troubles()).isEmpty();
        }
        assertThat(ownThreads()).isEmpty();
        assertThat(descriptors()).isEqualTo(descriptors);
    }

    @Test
    void nothingIsHeardAfterClosing() throws IOException {
        Project project = Project.in(directory).with("main.go", "package main");
        for (int i = 0; i < 20; i++) {
            LiveWatch watch = LiveWatch.on(project);
            project.write("main.go", "package main // " + i);
            watch.close();
            int heard = watch.listener().reports().size();
            project.write("main.go", "package main // after " + i);
            LiveWatch.on(project).close();
            assertThat(watch.listener().reports()).hasSize(heard);
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /** How many inotify watches this process holds. */
    static long watches() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fdinfo"))) {
            return open.mapToLong(WatchResourcesIT::watches).sum();
        }
    }

    private static long watches(Path info) {
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("inotify wd:")).count();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    /** The JDK's own thread of a closed watch may need a moment to end. */
    private static List<String> ownThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("FileSystemWatch")) {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            }
        }
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("hotreload-") || name.startsWith("FileSystemWatch"))
                .toList();
    }
}
