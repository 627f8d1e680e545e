package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A mount whose files change without an event, as those of Docker Desktop may. */
@NeedsDocker
class SilentMountIT {

    @TempDir Path directory;

    private Path behind;
    private Path mount;
    private Process bindfs;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(canMount(), "bindfs, /dev/fuse and root are needed");
        behind = Files.createDirectory(directory.resolve("behind"));
        mount = Files.createDirectory(directory.resolve("mount"));
        MountedProject.service(behind, "1");
        bindfs =
                new ProcessBuilder(
                                "bindfs",
                                "-f",
                                "-o",
                                "allow_other,attr_timeout=0,entry_timeout=0",
                                behind.toString(),
                                mount.toString())
                        .inheritIO()
                        .start();
        while (!Files.exists(mount.resolve("air.toml"))) {
            assertThat(bindfs.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @AfterEach
    void unmount() throws Exception {
        if (bindfs != null) {
            new ProcessBuilder("umount", mount.toString()).inheritIO().start().waitFor();
            bindfs.waitFor();
        }
    }

    @Test
    void anEditWithoutAnEventIsSeen() throws Exception {
        try (DevContainer container = DevContainer.of(new MountedProject(mount)).start()) {
            container.await("listening 1");
            new MountedProject(behind).version("2");
            container.await("listening 2");
            assertThat(container.stop()).isZero();
        }
    }

    private static boolean canMount() throws IOException {
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        return root && Files.exists(Path.of("/dev/fuse")) && isOnPath("bindfs");
    }

    private static boolean isOnPath(String command) {
        List<String> path = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path.stream(), Stream.of("/usr/bin"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }
}
