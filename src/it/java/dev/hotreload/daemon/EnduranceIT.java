package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Many reloads leave the daemon as it was. {@code -Dreloads=1000} has a real Go program reloaded so
 * often, and compares the memory too.
 */
class EnduranceIT {

    private static final int FEW = 60;

    @TempDir Path directory;

    /** One more carrier of virtual threads may come whenever the machine is busy. */
    @Test
    void manyReloadsLeaveNoDescriptorNoThreadAndNoZombie() throws Exception {
        Project project = Project.script(directory, "zero");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.await("says zero");
            script(daemon, project, 0, FEW / 3);
            Usage before = Usage.of(daemon);
            script(daemon, project, FEW / 3, FEW);
            Usage after = Usage.of(daemon);
            assertThat(after.descriptors()).as("descriptors").isEqualTo(before.descriptors());
            assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 1);
            Processes.assertZombiesOfDoNotLast(daemon.pid());
            assertThat(daemon.stop()).isZero();
        }
    }

    private static void script(Daemon daemon, Project project, int from, int to) throws Exception {
        for (int reload = from; reload < to; reload++) {
            String orphans = "(setsid sleep 0.01 &)\n(sleep 0.02 &)\n";
            String says = "echo 'says " + reload + "'\nexec sleep 1000\n";
            project.write("main.sh", "#!/bin/sh\n" + orphans + says);
            daemon.await("^says " + reload + "$");
            daemon.awaitStart();
        }
    }

    @Test
    void aThousandReloadsOfAGoProgramTakeNoMoreThanAHundred() throws Exception {
        int reloads = Integer.getInteger("reloads", 0);
        assumeTrue(reloads > 100, "-Dreloads=1000 asks for it");
        Project project = Project.service(directory, "0");
        project.write(
                ".air.toml",
                """
                [build]
                cmd = "go build -o ./tmp/main ."
                bin = "./tmp/main"
                send_interrupt = true
                kill_delay = "5s"
                """);
        String port = Integer.toString(Project.freePort());
        try (Daemon daemon = Daemon.in(directory, Map.of("PORT", port))) {
            daemon.awaitStart();
            service(daemon, project, 1, 101);
            Usage before = Usage.of(daemon);
            service(daemon, project, 101, reloads + 1);
            Usage after = Usage.of(daemon);
            System.out.println("after 100 reloads " + before + ", after " + reloads + " " + after);
            assertThat(after.descriptors()).as("descriptors").isEqualTo(before.descriptors());
            assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 1);
            assertThat(after.residentKilobytes())
                    .as("resident memory after " + before)
                    .isLessThan(before.residentKilobytes() * 11 / 10);
        }
    }

    private static void service(Daemon daemon, Project project, int from, int to) throws Exception {
        for (int reload = from; reload < to; reload++) {
            project.version(Integer.toString(reload));
            daemon.await("listening " + reload + "$");
            daemon.awaitStart();
        }
    }

    /** What a daemon holds while its program runs and nothing else happens. */
    private record Usage(int descriptors, int threads, long residentKilobytes) {

        static Usage of(Daemon daemon) throws IOException {
            return new Usage(entries(daemon, "fd"), entries(daemon, "task"), resident(daemon));
        }

        private static int entries(Daemon daemon, String kind) throws IOException {
            try (Stream<Path> entries = Files.list(Path.of("/proc/" + daemon.pid(), kind))) {
                return (int) entries.count();
            }
        }

        private static long resident(Daemon daemon) throws IOException {
            String status = Files.readString(Path.of("/proc/" + daemon.pid() + "/status"));
            String value = status.replaceAll("(?s).*\nVmRSS:\\s*(\\d+) kB.*", "$1");
            return Long.parseLong(value);
        }
    }
}
