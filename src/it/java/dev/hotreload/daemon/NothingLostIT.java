package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** More happens than the daemon can see, and it finds out what. */
class NothingLostIT {

    /** Enough for more events than the kernel queues, 16384 by default. */
    private static final int FILES = 8_000;

    private static final String OVERFLOW = "more files changed at once than the system reports";

    @TempDir Path directory;

    @Test
    void aCheckoutWhileTheDaemonSleepsIsOneLineAndNothingIsLost() throws Exception {
        Project project = Project.script(directory, "zero");
        git("init", "-q", "-b", "main");
        fill("# main\n");
        git("checkout", "-q", "-b", "other");
        fill("# other\n");
        git("checkout", "-q", "main");
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            project.says("one");
            daemon.await("main.sh changed · built");
            daemon.signal("STOP");
            git("checkout", "-q", "other");
            daemon.signal("CONT");
            daemon.await(OVERFLOW);
            for (int named = 0; named < FILES; ) {
                String more = daemon.await("and (\\d+) more changed · built").group(1);
                named += 1 + Integer.parseInt(more);
            }
            project.says("two");
            daemon.await("main.sh changed · built");
            assertThat(daemon.stop()).isZero();
            String text = daemon.text();
            assertThat(text).containsOnlyOnce(OVERFLOW);
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
            assertThat(daemon.stop()).isZero();
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
