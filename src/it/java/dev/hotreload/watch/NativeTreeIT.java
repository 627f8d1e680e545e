package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        return new NativeTree(rules, new PolledParts(Set.of(), false), sightings);
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

    @Test
    void silentSubtreesArePolledAndHoldNoWatch() throws Exception {
        Project project = Project.in(other).with("a/a.go", "a").with("silent/deep/x.go", "x");
        Configs configs = Configs.at(project.root());
        PolledParts silent = new PolledParts(Set.of(project.at("silent")), false);
        Blocking sightings = new Blocking();
        sightings.go.countDown();
        long before = WatchResourcesIT.watches();
        try (TreeWatcher watcher = new NativeTree(configs.rules(), silent, sightings)) {
            watcher.open();
            assertThat(WatchResourcesIT.watches() - before).as("root and a").isEqualTo(2);
            for (String name : List.of("silent/deep/x.go", "a/a.go")) {
                project.write(name, "later");
                sightings.awaitSeen(project.at(name));
            }
            project.write("silent/new/z.go", "new");
            sightings.awaitSeen(project.at("silent/new/z.go"));
            assertThat(WatchResourcesIT.watches() - before).as("root and a").isEqualTo(2);
        }
    }

    @Test
    void aTopInAPrunedPartOfASilentSubtreeIsPolledToo() throws Exception {
        Project project =
                Project.in(other).with("root/a.go", "a").with("lib/node_modules/top/y.go", "y");
        Configs configs =
                Configs.at(project.at("root")).includeDir(".", "../lib", "../lib/node_modules/top");
        PolledParts silent = new PolledParts(Set.of(project.at("lib")), false);
        Blocking sightings = new Blocking();
        sightings.go.countDown();
        try (TreeWatcher watcher = new NativeTree(configs.rules(), silent, sightings)) {
            watcher.open();
            project.write("lib/node_modules/top/y.go", "later");
            sightings.awaitSeen(project.at("lib/node_modules/top/y.go"));
        }
    }

    @Test
    void whereEveryTopThatIsThereIsSilentThePollingGoesOn() throws Exception {
        Project project = Project.in(other).with("a/a.go", "a");
        Configs configs = Configs.at(project.root()).includeDir(".", "../absent");
        PolledParts silent = new PolledParts(Set.of(project.root()), false);
        Blocking sightings = new Blocking();
        sightings.go.countDown();
        try (TreeWatcher watcher = new NativeTree(configs.rules(), silent, sightings)) {
            watcher.open();
            project.write("a/a.go", "later");
            sightings.awaitSeen(project.at("a/a.go"));
            assertThat(sightings.losses).isEmpty();
        }
    }

    /** Holds the watcher's thread up until it is let go. */
    private static final class Blocking implements TreeWatcher.Sightings {

        private final CountDownLatch go = new CountDownLatch(1);
        private final BlockingQueue<Path> seen = new LinkedBlockingQueue<>();
        private final BlockingQueue<Loss> losses = new LinkedBlockingQueue<>();

        void awaitSeen(Path path) throws InterruptedException {
            for (Path next = null; !path.equals(next); ) {
                next = seen.poll(20, TimeUnit.SECONDS);
                assertThat(next).as("%s is seen", path).isNotNull();
            }
        }

        @Override
        public void seen(Path path) {
            seen.add(path);
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
