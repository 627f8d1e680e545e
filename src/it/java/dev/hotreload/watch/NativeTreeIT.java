package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class NativeTreeIT extends TreeWatcherContract {

    /** More than the JDK queues for one directory, as the launcher sets it. */
    private static final int RENAMES = 60_000;

    @TempDir Path other;

    @Override
    TreeWatcher watcher(PathRules rules, TreeWatcher.Sightings sightings) {
        return new NativeTree(rules, sightings);
    }

    @Test
    void anOverflowIsALoss() throws IOException, InterruptedException {
        Project project = Project.in(other).with("a.go", "package a");
        Blocking sightings = new Blocking();
        TreeWatcher watcher = watcher(Configs.at(project.root()).rules(), sightings);
        watcher.open();
        for (int i = 0; i < RENAMES; i++) {
            project.move("a.go", "b.go");
            project.move("b.go", "a.go");
        }
        sightings.go.countDown();
        assertThat(sightings.losses.poll(20, TimeUnit.SECONDS)).isEqualTo(new Loss.Overflow());
        watcher.close();
    }

    @Test
    void theEndOfAllThatIsWatchedIsALoss() throws IOException, InterruptedException {
        Project project = Project.in(other).with("a.go", "package a");
        Blocking sightings = new Blocking();
        sightings.go.countDown();
        TreeWatcher watcher = watcher(Configs.at(project.root()).rules(), sightings);
        watcher.open();
        project.delete("");
        assertThat(sightings.losses.poll(20, TimeUnit.SECONDS)).isEqualTo(new Loss.TopsChanged());
        watcher.close();
    }

    /** Holds the watcher's thread up until it is let go. */
    private static final class Blocking implements TreeWatcher.Sightings {

        private final CountDownLatch go = new CountDownLatch(1);
        private final BlockingQueue<Loss> losses = new LinkedBlockingQueue<>();

        @Override
        public void seen(Path path) {
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void lost(Loss loss) {
            losses.add(loss);
        }
    }
}
