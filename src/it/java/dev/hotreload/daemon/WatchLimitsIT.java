package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** With limits of a user namespace, which are those of the daemon alone. */
class WatchLimitsIT {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void aTreeOfManyDirectories() throws Exception {
        assumeTrue(isAllowed(), "no user namespaces here");
        project = Project.script(directory, "zero");
        for (int i = 0; i < 8; i++) {
            project.write("d" + i + "/x.sh", "# zero\n");
        }
    }

    @Test
    void whatGetsNoWatchIsPolledAndTheRestIsWatchedOn() throws Exception {
        try (Daemon daemon = limited("max_inotify_watches", 4)) {
            daemon.await(
                    "this tree has 9 directories to watch and the system allows all programs"
                            + " together 4 watches: polling those without a watch every 500 ms;"
                            + " to watch again, run `sudo sysctl"
                            + " fs.inotify.max_user_watches=524288` and restart");
            daemon.awaitStart();
            for (int i = 0; i < 8; i++) {
                project.write("d" + i + "/x.sh", "# one\n");
                daemon.await("d" + i + "/x.sh changed · built");
            }
            project.write("d9/deep/x.sh", "# new\n");
            daemon.await("d9/deep/x.sh changed · built");
            project.says("one");
            daemon.await("main.sh changed · built");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text().lines().filter(it -> it.contains("sysctl"))).hasSize(1);
        }
    }

    @Test
    void withoutAnInstanceEverythingIsPolled() throws Exception {
        try (Daemon daemon = limited("max_inotify_instances", 0)) {
            daemon.await("0 inotify instances and has none left: polling every 500 ms instead");
            daemon.awaitStart();
            project.write("d3/x.sh", "# one\n");
            daemon.await("d3/x.sh changed · built");
            assertThat(daemon.stop()).isZero();
        }
    }

    @Test
    void aDirectoryThatMayNotBeReadIsToldOnceAndTheRestIsWatched() throws Exception {
        Path locked = directory.resolve("d5");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try (Daemon daemon = inNamespace("exec")) {
            daemon.await("no permission to read .*/d5: changes there go unnoticed");
            daemon.awaitStart();
            project.write("d3/x.sh", "# one\n");
            daemon.await("d3/x.sh changed · built");
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text().lines().filter(it -> it.contains("no permission"))).hasSize(1);
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Daemon limited(String limit, int value) throws IOException {
        return inNamespace("echo " + value + " > /proc/sys/user/" + limit + "; exec");
    }

    /** In a new namespace root has no power over files, but over the namespace's limits. */
    private Daemon inNamespace(String before) throws IOException {
        String map = before.equals("exec") ? "" : "r";
        return Daemon.byShell(
                directory,
                Map.of("LAUNCHER", Daemon.LAUNCHER.toAbsolutePath().toString()),
                "exec unshare -U" + map + " sh -c '" + before + " \"$LAUNCHER\"'");
    }

    private static boolean isAllowed() throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "-Ur", "true").start().waitFor() == 0;
    }
}
