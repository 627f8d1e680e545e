package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a daemon may find itself: it works there, or says in a sentence what does not. */
class OddPlacesIT {

    private static final String NOBODY =
            "setpriv --reuid 65534 --regid 65534 --clear-groups --inh-caps=-all";

    /** Shell text, with the command that is to run after it in {@code $0}. */
    static final List<Arguments> PLACES =
            List.of(
                    Arguments.of("another user", "exec " + NOBODY + " \"$0\""),
                    Arguments.of(
                            "a read-only root",
                            "mount --make-rprivate / && mount --bind tmp tmp && cd . &&"
                                    + " mount -o remount,ro,bind / && ! touch x && exec \"$0\""),
                    Arguments.of(
                            "other users' processes are hidden",
                            "mount -t proc -o hidepid=2 proc /proc && exec " + NOBODY + " \"$0\""),
                    Arguments.of(
                            "no home, no words for files", "unset HOME; umask 077; exec \"$0\""),
                    Arguments.of(
                            "a kernel without close_range",
                            "exec ./tmp/probe without-close-range \"$0\""));

    @TempDir Path directory;

    @ParameterizedTest(name = "{0}")
    @FieldSource("PLACES")
    void itWorks(String name, String text) throws Exception {
        assumeTrue(run("unshare", "--mount", "true") == 0, "unshare --mount");
        Project project = Probe.project(directory, "polite", "5s");
        assertThat(run("chown", "-R", "65534:65534", directory.toString())).isZero();
        try (Daemon daemon = place(text)) {
            daemon.await("^starts at");
            project.write(
                    "main.sh", "#!/bin/sh\n(env -i setsid sleep 1001 &)\necho up\nsleep 1000\n");
            daemon.await("^ends at");
            daemon.await("^up");
            project.says("two");
            daemon.await("^says two");
            assertThat(new Processes(directory).commandLines()).doesNotContain("sleep 1001 ");
            daemon.signal("INT");
            assertThat(daemon.exitCode()).as(daemon.text()).isZero();
            new Processes(directory).assertNone();
        }
    }

    @Test
    void closedStandardStreamsAreAsGoodAsNone() throws Exception {
        Project.script(directory, "zero");
        Processes processes = new Processes(directory);
        try (Daemon daemon = place("exec \"$0\" <&- >&- 2>&-")) {
            processes.await("sleep 1000 ");
            long program = processes.pidsOf("sleep 1000 ").getFirst();
            for (int stream = 0; stream <= 2; stream++) {
                assertThat(stream(daemon.pid(), stream)).isEqualTo("/dev/null");
                assertThat(stream(program, stream)).matches("/dev/null|pipe:.*");
            }
            assertThat(daemon.stop()).isZero();
            processes.assertNone();
        }
    }

    private static String stream(long pid, int number) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/" + number)).toString();
    }

    @Test
    void aTmpDirThatMayNotBeWrittenIsSaid() throws Exception {
        assumeTrue(run("unshare", "--mount", "true") == 0, "unshare --mount");
        Project.script(directory, "zero");
        assertThat(run("chmod", "755", directory.toString())).isZero();
        assertRefused(
                "tmp_dir "
                        + directory
                        + "/tmp cannot be made (no permission to write in "
                        + directory
                        + "): name another one");
        Files.createDirectories(directory.resolve("tmp"));
        assertRefused("tmp_dir must be writable: " + directory + "/tmp/hotreload.run (Permission");
    }

    private void assertRefused(String sentence) throws Exception {
        try (Daemon daemon = place("exec " + NOBODY + " \"$0\"")) {
            assertThat(daemon.exitCode()).isEqualTo(1);
            assertThat(daemon.text()).startsWith("cannot start: " + sentence);
            assertThat(daemon.text().lines()).hasSize(1);
        }
    }

    private Daemon place(String text) throws IOException {
        return Daemon.under(directory, Map.of(), "unshare", "--mount", "sh", "-c", text);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }
}
