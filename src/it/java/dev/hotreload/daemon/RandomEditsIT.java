package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Whatever is saved whenever, what runs at rest is the last version, alone. */
class RandomEditsIT {

    private static final int EDITS = 200;

    @TempDir Path directory;

    @Test
    void after200EditsDuringBuildsOfAnyLengthTheLastVersionRunsAlone() throws Exception {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Project project = Project.script(directory, "version 0");
        project.write(
                ".air.toml",
                project.read(".air.toml")
                        .replace("mkdir", "sleep 0.$(shuf -i 0-3 -n 1)$(shuf -i 0-9 -n 1); mkdir"));
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("says version 0");
            daemon.awaitStart();
            int descriptors = entries(daemon, "fd");
            int threads = entries(daemon, "task");
            for (int edit = 1; edit <= EDITS; edit++) {
                project.says("version " + edit);
                LockSupport.parkNanos(random.nextLong(250_000_000));
            }
            daemon.await("says version " + EDITS + "$");
            daemon.awaitStart();
            assertThat(children(daemon)).as("seed " + seed + "\n" + daemon.text()).isEqualTo(1);
            assertThat(entries(daemon, "fd")).as("descriptors").isLessThanOrEqualTo(descriptors);
            assertThat(entries(daemon, "task")).as("threads").isLessThanOrEqualTo(threads + 2);
            assertThat(daemon.stop()).isZero();
        }
    }

    private static int entries(Daemon daemon, String kind) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/" + daemon.pid(), kind))) {
            return (int) entries.count();
        }
    }

    private static long children(Daemon daemon) {
        return ProcessHandle.of(daemon.pid()).orElseThrow().children().count();
    }
}
