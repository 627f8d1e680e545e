package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Root is a mount, in a mount namespace of the daemon's own. */
class MountsIT {

    @TempDir Path directory;
    private Project behind;

    @BeforeEach
    void aDirectoryToMountOn() throws Exception {
        boolean allowed = run("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt") == 0;
        assumeTrue(allowed, "no right to mount");
        Files.createDirectories(directory.resolve("root"));
        behind = new Project(Files.createDirectories(directory.resolve("behind")));
        behind.write("main.sh", "# zero\n");
    }

    @Test
    void aRootThatIsUnmountedAndMountedAgainIsWatchedOn() throws Exception {
        String bind = "mount --bind behind root";
        try (Daemon daemon = mounted(bind + " && ")) {
            daemon.awaitStart();
            behind.write("main.sh", "# one\n");
            daemon.await("main.sh changed · built");
            inNamespaceOf(daemon, "umount -l root");
            daemon.await("main.sh deleted · built");
            inNamespaceOf(daemon, bind);
            daemon.await("main.sh changed · built");
            behind.write("main.sh", "# two\n");
            daemon.await("main.sh changed · built");
            assertThat(daemon.stop()).isZero();
        }
    }

    @Test
    void aFileSystemThatGoesWithItsRootAndComesAnewIsWatchedOn() throws Exception {
        String make = "mount -t tmpfs none root && echo '# ";
        try (Daemon daemon = mounted(make + "zero' > root/main.sh && ")) {
            daemon.awaitStart();
            inNamespaceOf(daemon, "umount root");
            daemon.await("main.sh deleted · built");
            inNamespaceOf(daemon, make + "one' > root/main.sh");
            daemon.await("main.sh changed · built");
            inNamespaceOf(daemon, "echo '# two' > root/main.sh");
            daemon.await("main.sh changed · built");
            assertThat(daemon.stop()).isZero();
        }
    }

    /** Whoever writes behind such a mount is heard by nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"allow_other", "allow_other,attr_timeout=0,entry_timeout=0"})
    void whatChangesBehindAFileSystemInUserSpaceIsActedOnWithinTwoSeconds(String options)
            throws Exception {
        boolean available = Files.exists(Path.of("/dev/fuse")) && run("which", "bindfs") == 0;
        assumeTrue(available, "bindfs and /dev/fuse are needed");
        String mount = "bindfs -o " + options + " behind root && ";
        try (Daemon daemon = mounted(mount)) {
            daemon.await("is on fuse, which does not report changes: polling every 500 ms instead");
            daemon.awaitStart();
            Path file = behind.directory().resolve("main.sh");
            Files.writeString(file, "# edited\n");
            comesInTime(daemon, "main.sh changed · built");
            Files.writeString(behind.directory().resolve("new.sh"), "# new\n");
            comesInTime(daemon, "new.sh changed · built");
            Files.writeString(file.resolveSibling("x~"), "# renamed\n");
            Files.move(file.resolveSibling("x~"), file, StandardCopyOption.ATOMIC_MOVE);
            comesInTime(daemon, "main.sh changed · built");
            Files.delete(file);
            comesInTime(daemon, "main.sh deleted · built");
            assertThat(daemon.stop()).isZero();
        }
    }

    /** Two seconds are promised; a machine that has other things to do may need some more. */
    private static void comesInTime(Daemon daemon, String line) throws InterruptedException {
        assertThat(daemon.comes(line, 4000)).as(line).isTrue();
    }

    private Daemon mounted(String before) throws Exception {
        return Daemon.byShell(
                directory,
                Map.of("LAUNCHER", Daemon.LAUNCHER.toAbsolutePath().toString()),
                "exec unshare -m sh -c \""
                        + before
                        + "exec $LAUNCHER --root root --build.cmd true --build.full_bin 'sleep 1000'"
                        + " --build.include_ext sh --build.send_interrupt true --tmp_dir '"
                        + directory.resolve("tmp")
                        + "'\"");
    }

    private static void inNamespaceOf(Daemon daemon, String text) throws Exception {
        String pid = Long.toString(daemon.pid());
        String place = "cd /proc/" + pid + "/cwd && ";
        assertThat(run("nsenter", "-t", pid, "-m", "sh", "-c", place + text)).as(text).isZero();
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
