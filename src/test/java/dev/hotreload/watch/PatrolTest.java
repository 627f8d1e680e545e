package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

class PatrolTest {

    @TempDir Path directory;
    private Path root;
    private MountInfo mounts;
    private final RecordingListener listener = new RecordingListener();
    private final FakeWatchers watchers = new FakeWatchers();

    @BeforeEach
    void root() throws IOException {
        root = Files.createDirectory(directory.toRealPath().resolve("root"));
        mounts = new MountInfo(directory.resolve("mountinfo")).mount("/", "ext4").save();
        Files.writeString(root.resolve("main.go"), "package main");
    }

    @Test
    void whatIsNewerThanTheStartIsReportedAfterTheFirstWalk() throws Exception {
        try (SourceWatch _ = start(listener)) {
            assertThat(listener.nextReport())
                    .extracting(Change::path)
                    .containsExactly(root.resolve("main.go"));
        }
        assertThat(watchers.allClosed()).isTrue();
    }

    @Test
    void whatIsOlderThanTheStartIsKnown() throws Exception {
        age("main.go");
        try (SourceWatch _ = start(listener)) {
            Files.writeString(root.resolve("new.go"), "package main");
            watchers.nextOpened().sightings.seen(root.resolve("new.go"));
            assertThat(listener.reportsUntil(root.resolve("new.go")))
                    .allSatisfy(report ->
                            assertThat(report)
                                    .extracting(Change::path)
                                    .doesNotContain(root.resolve("main.go")));
        }
    }

    @Test
    void anOverflowIsToldAndEverythingIsCompared() throws Exception {
        try (SourceWatch _ = start(listener)) {
            FakeWatchers.Fake first = watchers.nextOpened();
            listener.nextReport();
            Files.writeString(root.resolve("unseen.go"), "package main");
            first.sightings.lost(new Loss.Overflow());
            first.sightings.lost(new Loss.Overflow());
            assertThat(listener.nextTrouble()).startsWith("more files changed at once");
            assertThat(watchers.nextOpened().polling).isFalse();
            assertThat(first.closed).isTrue();
            assertThat(listener.nextReport())
                    .extracting(Change::path)
                    .containsExactly(root.resolve("unseen.go"));
        }
        assertThat(listener.troubles()).isEmpty();
    }

    @Test
    void whatAnOverflowHidIsOwedUntilItIsReported() throws Exception {
        try (SourceWatch _ = start(listener)) {
            FakeWatchers.Fake first = watchers.nextOpened();
            listener.nextReport();
            Files.writeString(root.resolve("unseen.go"), "package main");
            first.sightings.lost(new Loss.Overflow());
            assertThat(listener.nextDebt()).isEqualTo("outstanding");
            assertThat(listener.nextDebt()).isEqualTo("complete after 1");
        }
    }

    @Test
    void overflowsOfOneBurstAreToldOnce() throws Exception {
        try (SourceWatch _ = start(listener)) {
            for (int i = 0; i < 3; i++) {
                FakeWatchers.Fake watcher = watchers.nextOpened();
                watcher.sightings.lost(new Loss.Overflow());
            }
            watchers.nextOpened();
            assertThat(listener.nextTrouble()).startsWith("more files changed");
        }
        assertThat(listener.troubles()).isEmpty();
    }

    @Test
    void aWatchLimitAtTheStartIsToldWithItsRemedyAndPolled() throws Exception {
        watchers.failing(
                WatchLimitReached.in(new IOException("User limit of inotify watches reached"))
                        .orElseThrow());
        try (SourceWatch _ = start(listener)) {
            assertThat(watchers.nextOpened().polling).isTrue();
            String allowed =
                    Files.readAllLines(Path.of("/proc/sys/fs/inotify/max_user_watches")).getFirst();
            assertThat(listener.nextTrouble())
                    .isEqualTo(
                            "this tree has 1 directories to watch and the system allows all programs"
                                    + " together %s watches: polling every 500 ms instead; to watch"
                                    + " again, run `sudo sysctl"
                                    + " fs.inotify.max_user_watches=524288` and restart",
                            allowed);
        }
        assertThat(watchers.allClosed()).isTrue();
    }

    @Test
    void anInstanceLimitNamesItsOwnSetting() throws Exception {
        watchers.failing(
                WatchLimitReached.in(
                                new IOException(
                                        "User limit of inotify instances reached or too many"
                                                + " open files"))
                        .orElseThrow());
        try (SourceWatch _ = start(listener)) {
            assertThat(watchers.nextOpened().polling).isTrue();
            assertThat(listener.nextTrouble())
                    .contains("sudo sysctl fs.inotify.max_user_instances=1024");
        }
    }

    @Test
    void aDirectoryWithoutAWatchIsToldOnceAndTheWatcherGoesOn() throws Exception {
        try (SourceWatch _ = start(listener)) {
            Loss limit = new Loss.LimitReached(WatchLimitReached.Kind.WATCHES);
            FakeWatchers.Fake watcher = watchers.nextOpened();
            listener.nextReport();
            Files.writeString(root.resolve("unseen.go"), "package main");
            watcher.sightings.lost(limit);
            assertThat(listener.nextTrouble())
                    .contains("polling those without a watch")
                    .contains("max_user_watches");
            assertThat(listener.nextReport())
                    .extracting(Change::path)
                    .containsExactly(root.resolve("unseen.go"));
            watcher.sightings.lost(limit);
            watcher.sightings.lost(new Loss.Overflow());
            assertThat(listener.nextTrouble()).startsWith("more files changed");
        }
    }

    @Test
    void aWatcherThatCannotBeOpenedIsReplacedByPolling() throws Exception {
        watchers.failing(new IOException("no inotify here"));
        try (SourceWatch _ = start(listener)) {
            assertThat(watchers.nextOpened().polling).isTrue();
            assertThat(listener.nextTrouble())
                    .isEqualTo(
                            root
                                    + " cannot be watched (no inotify here): polling every 500 ms"
                                    + " instead");
        }
    }

    @Test
    void aWatcherThatFailsAgainAndAgainIsReplacedByPolling() throws Exception {
        try (SourceWatch _ = start(listener)) {
            for (int i = 0; i < 3; i++) {
                FakeWatchers.Fake watcher = watchers.nextOpened();
                assertThat(watcher.polling).isFalse();
                watcher.sightings.lost(new Loss.Failed(new IllegalArgumentException("odd")));
                assertThat(listener.nextTrouble()).contains("IllegalArgumentException: odd");
            }
            assertThat(watchers.nextOpened().polling).isTrue();
        }
    }

    @Test
    void aSilentMountBelowRootIsPolledAndTheRestIsNot() throws Exception {
        mounts.mount(root + "/shared", "fuse.sshfs").save();
        try (SourceWatch _ = start(listener)) {
            FakeWatchers.Fake watcher = watchers.nextOpened();
            assertThat(watcher.polled)
                    .isEqualTo(new PolledParts(Set.of(root.resolve("shared")), false));
            assertThat(listener.nextTrouble())
                    .isEqualTo(
                            "shared is on fuse.sshfs, which does not report changes: polling shared"
                                    + " every 500 ms instead");
            watcher.sightings.lost(new Loss.Overflow());
            assertThat(listener.nextTrouble()).startsWith("more files changed at once");
            watchers.nextOpened();
        }
        assertThat(listener.troubles()).as("told once").isEmpty();
    }

    @Test
    void whatIsMountedAndUnmountedLaterIsWatchedAnewAndComparedEachTime() throws Exception {
        try (SourceWatch _ = start(listener)) {
            assertThat(watchers.nextOpened().polled.subtrees()).isEmpty();
            listener.nextReport();
            Files.createDirectory(root.resolve("shared"));
            Files.writeString(root.resolve("shared/new.go"), "package shared");
            mounts.mount(root + "/shared", "virtiofs").save();
            assertThat(watchers.nextOpened().polled.subtrees())
                    .containsExactly(root.resolve("shared"));
            assertThat(listener.nextReport())
                    .extracting(Change::path)
                    .containsExactly(root.resolve("shared/new.go"));
            assertThat(listener.nextTrouble()).startsWith("shared is on virtiofs");
            mounts.unmountLast().save();
            assertThat(watchers.nextOpened().polled.subtrees()).isEmpty();
        }
    }

    @Test
    void aRootOnASilentMountIsPolledAsAWhole() throws Exception {
        mounts.mount(root.toString(), "9p").save();
        try (SourceWatch _ = start(listener)) {
            assertThat(watchers.nextOpened().polling).isTrue();
            assertThat(listener.nextTrouble())
                    .isEqualTo(
                            root
                                    + " is on 9p, which does not report changes: polling every 500"
                                    + " ms instead");
        }
    }

    @Test
    void aListenerThatThrowsIsToldAndHeardOn() throws Exception {
        AtomicReference<RuntimeException> thrown =
                new AtomicReference<>(new IllegalStateException("listener is broken"));
        WatchListener broken =
                new Owed() {
                    @Override
                    public void changed(List<Change> changes) {
                        RuntimeException first = thrown.getAndSet(null);
                        if (first != null) {
                            throw first;
                        }
                        listener.changed(changes);
                    }

                    @Override
                    public void trouble(String sentence) {
                        listener.trouble(sentence);
                        throw new IllegalStateException("and so is this");
                    }
                };
        try (SourceWatch _ = start(broken)) {
            assertThat(listener.nextTrouble()).contains("listener is broken");
            Files.writeString(root.resolve("main.go"), "package main // later");
            watchers.nextOpened().sightings.seen(root.resolve("main.go"));
            assertThat(listener.nextReport()).hasSize(1);
        }
    }

    @Test
    void theListenerMayCloseTheWatch() throws Exception {
        AtomicReference<SourceWatch> watch = new AtomicReference<>();
        RecordingListener after = new RecordingListener();
        WatchListener closing =
                new Owed() {
                    @Override
                    public void changed(List<Change> changes) {
                        SourceWatch started = watch.get();
                        if (started != null) {
                            started.close();
                        }
                        after.changed(changes);
                    }

                    @Override
                    public void trouble(String sentence) {
                        after.trouble(sentence);
                    }
                };
        age("main.go");
        watch.set(start(closing));
        Files.writeString(root.resolve("new.go"), "package main");
        watchers.nextOpened().sightings.seen(root.resolve("new.go"));
        assertThat(after.nextReport()).hasSize(1);
        assertThat(watchers.allClosed()).isTrue();
    }

    @Test
    void thatNothingCountsIsToldOnceWithAFileToAskAbout() throws Exception {
        Files.createDirectories(root.resolve("api"));
        Files.writeString(root.resolve("api/api.go"), "package api");
        Files.writeString(root.resolve("a_test.go"), "package main");
        try (SourceWatch _ = start(Configs.at(root).includeExt("js"), listener)) {
            watchers.nextOpened().sightings.lost(new Loss.TopsChanged());
            assertThat(listener.nextTrouble())
                    .isEqualTo(
                            "no file below "
                                    + root
                                    + " counts for the build, so no save will start one:"
                                    + " `hotreload explain main.go` says why");
            watchers.nextOpened().sightings.lost(new Loss.TopsChanged());
            watchers.nextOpened();
        }
        assertThat(listener.troubles()).isEmpty();
    }

    @Test
    void thatNothingCountsIsToldWhereAllIsPruned() throws Exception {
        Files.createDirectories(root.resolve("cmd"));
        Files.move(root.resolve("main.go"), root.resolve("cmd/main.go"));
        try (SourceWatch _ = start(Configs.at(root).includeDir("nonexist"), listener)) {
            assertThat(listener.nextTrouble()).endsWith("`hotreload explain --tree` says why");
        }
    }

    @Test
    void anEmptyProjectIsNoMistake() throws Exception {
        Files.delete(root.resolve("main.go"));
        try (SourceWatch _ = start(listener)) {
            watchers.nextOpened().sightings.lost(new Loss.TopsChanged());
            watchers.nextOpened();
        }
        assertThat(listener.troubles()).isEmpty();
    }

    /** What is owed is no matter here. */
    private abstract static class Owed implements WatchListener {

        @Override
        public void outstanding() {}

        @Override
        public void complete() {}
    }

    private void age(String name) throws IOException {
        Files.setLastModifiedTime(
                root.resolve(name), FileTime.from(Instant.now().minusSeconds(3600)));
    }

    /** Whatever was not aged is newer than the start. */
    private SourceWatch start(WatchListener heard) {
        return start(Configs.at(root), heard);
    }

    private SourceWatch start(Configs configs, WatchListener heard) {
        long since = System.nanoTime() - Duration.ofMinutes(1).toNanos();
        return SourceWatch.start(
                configs.rules(),
                System::nanoTime,
                since,
                heard,
                new ToldIgnores(),
                mounts.file(),
                watchers);
    }
}
