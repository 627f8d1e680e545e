package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pipes that nobody reads are full soon; the daemon goes on with its work, and leaves if asked. */
class StallIT {

    private static final String FLOODS =
            "#!/bin/sh\necho one >> tmp/starts\nyes out & yes err >&2 & wait\n";

    @TempDir Path directory;

    @Test
    void aReaderThatStallsStopsNeitherBuildsNorStopsNorTheWayOut() throws Exception {
        Project project = Project.script(directory, "zero").write("main.sh", FLOODS);
        String config = project.read(".air.toml").replace("5s", "300ms");
        project.write(
                ".air.toml", config.replace("mkdir", "seq 100000; sleep 0.2; seq 100000; mkdir"));
        Process daemon =
                new ProcessBuilder(Daemon.LAUNCHER.toString())
                        .directory(directory.toFile())
                        .start();
        try {
            for (int reload = 1; reload <= 5; reload++) {
                awaitStarts(reload);
                project.write("main.sh", FLOODS + "# " + reload + "\n");
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            }
            awaitStarts(6);
            daemon.destroy();
            assertThat(daemon.waitFor(10, TimeUnit.SECONDS)).as("out").isTrue();
            assertThat(daemon.exitValue()).isZero();
            new Processes(directory).assertNone();
        } finally {
            daemon.destroyForcibly();
        }
    }

    private void awaitStarts(int count) throws IOException {
        Path starts = directory.resolve("tmp/starts");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.exists(starts) || Files.readAllLines(starts).size() < count) {
            assertThat(System.nanoTime()).as("start " + count).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
