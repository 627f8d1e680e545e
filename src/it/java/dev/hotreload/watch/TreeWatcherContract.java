package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What every {@link TreeWatcher} has to keep. */
abstract class TreeWatcherContract {

    @TempDir Path directory;
    private final BlockingQueue<Path> seen = new LinkedBlockingQueue<>();
    private Project project;
    private TreeWatcher watcher;

    abstract TreeWatcher watcher(PathRules rules, TreeWatcher.Sightings sightings);

    @BeforeEach
    void open() throws IOException {
        project = Project.in(directory);
        project.with("main.go", "a").with("a/x.go", "a").with("vendor/v.go", "a");
        watcher = watcher(Configs.at(project.root()).rules(), new Sightings());
        watcher.open();
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void seesAnEdit() throws IOException {
        project.write("main.go", "later");
        assertThat(seenUntil("main.go")).containsOnly(project.at("main.go"));
    }

    @Test
    void seesANewFile() throws IOException {
        project.write("a/new.go", "new");
        assertThat(seenUntil("a/new.go")).containsOnly(project.at("a/new.go"));
    }

    @Test
    void seesFilesOfNewDirectories() throws IOException {
        project.write("b/c/d/new.go", "new");
        assertThat(seenUntil("b/c/d/new.go")).contains(project.at("b/c/d/new.go"));
    }

    @Test
    void seesADeletedFile() throws IOException {
        Files.delete(project.at("a/x.go"));
        assertThat(seenUntil("a/x.go")).contains(project.at("a/x.go"));
    }

    @Test
    void seesAMovedDirectoryOrItsFiles() throws IOException {
        project.move("a", "z");
        assertThat(seenUntil("z/x.go")).containsAnyOf(project.at("a"), project.at("a/x.go"));
    }

    @Test
    void doesNotLookIntoExcludedTrees() throws IOException {
        project.write("vendor/v.go", "later");
        project.write("vendor/deep/v.go", "later");
        project.write("main.go", "later");
        assertThat(seenUntil("main.go")).containsOnly(project.at("main.go"));
    }

    @Test
    void isSilentOnceItIsClosed() throws IOException {
        watcher.close();
        project.write("main.go", "later");
        watcher.close();
        assertThat(seen).isEmpty();
    }

    @Test
    void opensWithoutATop() throws IOException {
        watcher.close();
        project.delete("");
        watcher = watcher(Configs.at(project.root()).rules(), new Sightings());
        watcher.open();
        assertThat(seen).isEmpty();
    }

    private Set<Path> seenUntil(String last) {
        Set<Path> paths = new HashSet<>();
        try {
            while (!paths.contains(project.at(last))) {
                Path path = seen.poll(20, TimeUnit.SECONDS);
                assertThat(path).as("nothing more after %s", paths).isNotNull();
                paths.add(path);
            }
            return paths;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Sightings implements TreeWatcher.Sightings {

        @Override
        public void seen(Path path) {
            seen.add(path);
        }

        @Override
        public void lost(Loss loss) {}
    }
}
