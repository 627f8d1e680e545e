package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** More happens than the daemon can see, and it finds out what. */
class NothingLostIT {

    /** A checkout of them is more events than the kernel queues, 16384 by default. */
    private static final int FILES = 8_000;

    /** More than the kernel queues. */
    private static final int QUEUE = 20_000;

    private static final String OVERFLOW = "more files changed at once than the system reports";

    @TempDir Path directory;

    @Test
    void aCheckoutWhileTheDaemonSleepsIsOneLineAndOneBuild() throws Exception {
        Project project = slow();
        git("init", "-q", "-b", "main");
        fill("# main\n");
        git("checkout", "-q", "-b", "other");
        fill("# other\n");
        git("checkout", "-q", "main");
        try (Daemon daemon = Daemon.in(directory)) {
            stands(daemon, project);
            daemon.signal("STOP");
            git("checkout", "-q", "other");
            daemon.signal("CONT");
            daemon.await(OVERFLOW);
            daemon.await("and " + (FILES - 1) + " more changed · built");
            assertThat(buildsUntilTheLast(daemon, project)).isEqualTo(1);
            assertThat(daemon.text()).containsOnlyOnce(OVERFLOW);
        }
    }

    @Test
    void aQueueOfFiftyEventsIsOneLineAndOneBuild() throws Exception {
        Project project = slow();
        Daemon daemon;
        try (ShortQueue _ = ShortQueue.of(50)) {
            daemon = Daemon.in(directory);
            stands(daemon, project);
        }
        try (daemon) {
            daemon.signal("STOP");
            for (int i = 0; i < 200; i++) {
                project.write("f" + i + ".sh", "# new\n");
            }
            daemon.signal("CONT");
            daemon.await(OVERFLOW);
            daemon.await("and 199 more changed · built");
            assertThat(buildsUntilTheLast(daemon, project)).isEqualTo(1);
            assertThat(daemon.text()).containsOnlyOnce(OVERFLOW);
        }
    }

    /** Whether they overflow the queue depends on who is quicker. */
    @Test
    void fiftyThousandQuickEventsAreOneBuild() throws Exception {
        Project project = slow();
        Files.createDirectories(directory.resolve("lib"));
        try (Daemon daemon = Daemon.in(directory)) {
            stands(daemon, project);
            for (int i = 0; i < 50_000; i++) {
                Files.writeString(
                        directory.resolve("lib/f" + i % 5000 + ".sh"),
                        "# line\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            daemon.await("and 4999 more changed · built");
            assertThat(buildsUntilTheLast(daemon, project)).isEqualTo(1);
            assertThat(daemon.text().lines().filter(it -> it.contains(OVERFLOW)))
                    .hasSizeLessThan(2);
        }
    }

    /** With a build that takes as long as one of Go: a good one of no time counts at once. */
    private Project slow() throws IOException {
        Project project = Project.script(directory, "zero");
        String quick = project.read(".air.toml");
        return project.write(".air.toml", quick.replace("cmd = \"", "cmd = \"sleep 0.3 && "));
    }

    /** What is written before the watch stands may be noticed by its first walk. */
    private static void stands(Daemon daemon, Project project) throws Exception {
        daemon.awaitStart();
        project.says("one");
        daemon.await("main.sh changed · built");
    }

    /** How many builds there were between that of {@link #stands} and a last one. */
    private static long buildsUntilTheLast(Daemon daemon, Project project) throws Exception {
        project.says("two");
        daemon.await("main.sh changed · built");
        assertThat(daemon.stop()).isZero();
        return daemon.text().lines().filter(it -> it.contains("changed · built")).count() - 2;
    }

    /** Only times change, so that nothing but the save is there to be found. */
    @Test
    void aSaveWhileTheWatcherIsMadeAnewIsSeen() throws Exception {
        Project project = Project.script(directory, "zero");
        try (Daemon daemon = Daemon.in(directory)) {
            stands(daemon, project);
            for (int round = 0; round < 10; round++) {
                daemon.signal("STOP");
                touch("main.sh", ".air.toml", QUEUE);
                daemon.signal("CONT");
                LockSupport.parkNanos(round * 3_000_000L);
                project.says("round " + round);
                assertThat(daemon.comes("^says round " + round + "$", 8000)).isTrue();
            }
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).contains(OVERFLOW).doesNotContain("did not report");
        }
    }

    private void touch(String one, String other, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            Path file = directory.resolve(i % 2 == 0 ? one : other);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + i));
        }
    }

    @Test
    void aProjectThatIsReachedThroughALinkIsWatched() throws Exception {
        Path real = Files.createDirectories(directory.resolve("real"));
        Project project = Project.script(real, "zero");
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        try (Daemon daemon =
                Daemon.in(
                        directory,
                        "-c",
                        "link/.air.toml",
                        "--root",
                        link.toString(),
                        "--build.cmd",
                        "true",
                        "--build.full_bin",
                        "sleep 1000")) {
            daemon.awaitStart();
            project.write("lib/x.sh", "# one\n");
            daemon.await("lib/x.sh changed · built");
            project.write(".air.toml", project.read(".air.toml") + "delay = 10\n");
            daemon.await("\\.air\\.toml changed · built");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).doesNotContain("did not report");
        }
    }

    private void fill(String text) throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Path file = directory.resolve("pkg" + i % 40 + "/f" + i + ".sh");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        git("add", "pkg*");
        git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
