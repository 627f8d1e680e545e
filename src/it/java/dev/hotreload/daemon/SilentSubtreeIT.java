package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mount below root whose files change without an event, in a mount namespace of its own. */
class SilentSubtreeIT {

    private static final String BINDFS =
            "bindfs -o allow_other,attr_timeout=0,entry_timeout=0 behind 'root/my shared'";

    @TempDir Path directory;
    private Project root;
    private Project behind;

    @BeforeEach
    void aProjectWithADirectoryToMountOn() throws Exception {
        boolean allowed = run("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt") == 0;
        assumeTrue(allowed, "no right to mount");
        behind = new Project(Files.createDirectory(directory.resolve("behind")));
        behind.write("deep/x.sh", "# zero\n");
        root =
                new Project(
                        Files.createDirectories(directory.resolve("root/my shared")).getParent());
        root.write("main.sh", "# zero\n").write("lib/y.sh", "# zero\n");
    }

    @Test
    void aKnownTypeIsPolledFromTheStartAndTheRestIsWatched() throws Exception {
        assumeBindfs();
        try (Daemon daemon = daemon(BINDFS)) {
            daemon.await(
                    "my shared is on fuse, which does not report changes: polling my shared every"
                            + " 500 ms instead");
            daemon.awaitStart();
            editsOnBothSidesAreActedOn(daemon);
            assertThat(watchedBy(daemon)).as("root, lib and .").hasSize(3);
            assertThat(watchedOn(daemon, "'root/my shared'")).isEmpty();
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text().lines().filter(it -> it.contains("polling"))).hasSize(1);
        }
    }

    @Test
    void aMountThatComesAndGoesWhileItRunsIsFollowed() throws Exception {
        assumeBindfs();
        try (Daemon daemon = daemon("true")) {
            daemon.awaitStart();
            inNamespaceOf(daemon, BINDFS);
            daemon.await("my shared is on fuse, which does not report changes");
            daemon.await("my shared/deep/x.sh changed · built");
            editsOnBothSidesAreActedOn(daemon);
            inNamespaceOf(daemon, "umount 'root/my shared'");
            daemon.await("my shared/.* (changed|deleted) · built");
            root.write("my shared/z.sh", "# later\n");
            daemon.await("my shared/z.sh changed · built");
            awaitWatches(daemon, 4);
            assertThat(daemon.stop()).isZero();
        }
    }

    /** Nobody is told of what is written into a lower directory of an overlay. */
    @Test
    void anotherTypeIsPolledFromTheFirstChangeThatWasNotReported() throws Exception {
        Files.createDirectories(directory.resolve("work"));
        Files.createDirectories(directory.resolve("upper"));
        String overlay =
                "mount -t overlay -o lowerdir=behind,upperdir=upper,workdir=work none 'root/my"
                        + " shared'";
        assumeTrue(
                run("unshare", "-m", "sh", "-c", "cd '" + directory + "' && " + overlay) == 0,
                "no overlay can be mounted here");
        try (Daemon daemon = daemon(overlay)) {
            daemon.awaitStart();
            awaitFirstWalk(daemon);
            append("deep/x.sh");
            daemon.await(
                    "my shared/deep/x.sh changed and the system did not report it: polling my shared"
                            + " every 500 ms instead");
            daemon.await("my shared/deep/x.sh changed · built");
            append("deep/x.sh");
            comesInTime(daemon, "my shared/deep/x.sh changed · built");
            root.write("lib/y.sh", "# later\n");
            comesInTime(daemon, "lib/y.sh changed · built");
            assertThat(watchedBy(daemon)).as("root, lib and .").hasSize(3);
            assertThat(daemon.stop()).isZero();
        }
    }

    private void editsOnBothSidesAreActedOn(Daemon daemon) throws Exception {
        behind.write("deep/x.sh", "# edited\n");
        comesInTime(daemon, "my shared/deep/x.sh changed · built");
        root.write("lib/y.sh", "# edited\n");
        comesInTime(daemon, "lib/y.sh changed · built");
        behind.write("new/z.sh", "# new\n");
        comesInTime(daemon, "my shared/new/z.sh changed · built");
    }

    /** What it finds was not kept from anybody; it may end after the first build. */
    private void awaitFirstWalk(Daemon daemon) throws Exception {
        for (String text : List.of("# one\n", "# two\n")) {
            root.write("lib/y.sh", text);
            daemon.await("lib/y.sh changed · built");
        }
    }

    private void append(String name) throws IOException {
        Files.writeString(behind.directory().resolve(name), "# more\n", StandardOpenOption.APPEND);
    }

    /** Two seconds are promised; a machine that has other things to do may need some more. */
    private static void comesInTime(Daemon daemon, String line) throws InterruptedException {
        assertThat(daemon.comes(line, 4000)).as(line).isTrue();
    }

    /** While the watch is set up anew there are none. */
    private static void awaitWatches(Daemon daemon, int count) throws Exception {
        for (int i = 0; i < 400 && watchedBy(daemon).size() != count; i++) {
            assertThat(daemon.comes("cannot be watched", 50)).isFalse();
        }
        assertThat(watchedBy(daemon)).hasSize(count);
    }

    /** The inotify watches, as {@code fdinfo} writes them; one awaits an {@code air.toml}. */
    private static List<String> watchedBy(Daemon daemon) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + daemon.pid() + "/fdinfo"))) {
            return open.flatMap(SilentSubtreeIT::watches).toList();
        }
    }

    private static Stream<String> watches(Path info) {
        try {
            return Files.readAllLines(info).stream().filter(it -> it.startsWith("inotify wd:"));
        } catch (IOException | UncheckedIOException _) {
            return Stream.empty();
        }
    }

    /** Those on the file system of a directory that only the daemon sees. */
    private static List<String> watchedOn(Daemon daemon, String place) throws Exception {
        Process stat = new ProcessBuilder(inNamespace(daemon, "stat -c %d " + place)).start();
        long device = Long.parseLong(stat.inputReader().readLine());
        return watchedBy(daemon).stream()
                .filter(it -> it.contains(" sdev:" + Long.toHexString(device) + " "))
                .toList();
    }

    private static void assumeBindfs() throws Exception {
        boolean available = Files.exists(Path.of("/dev/fuse")) && run("which", "bindfs") == 0;
        assumeTrue(available, "bindfs and /dev/fuse are needed");
    }

    private Daemon daemon(String before) throws Exception {
        return Daemon.byShell(
                directory,
                Map.of("LAUNCHER", Daemon.LAUNCHER.toAbsolutePath().toString()),
                "exec unshare -m sh -c \""
                        + before
                        + " && exec $LAUNCHER --root root --build.cmd true --build.full_bin"
                        + " 'sleep 1000' --build.include_ext sh --build.send_interrupt true"
                        + " --tmp_dir '"
                        + directory.resolve("tmp")
                        + "'\"");
    }

    private static void inNamespaceOf(Daemon daemon, String text) throws Exception {
        assertThat(run(inNamespace(daemon, text))).as(text).isZero();
    }

    private static String[] inNamespace(Daemon daemon, String text) {
        String pid = Long.toString(daemon.pid());
        String place = "cd /proc/" + pid + "/cwd && ";
        return new String[] {"nsenter", "-t", pid, "-m", "sh", "-c", place + text};
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
