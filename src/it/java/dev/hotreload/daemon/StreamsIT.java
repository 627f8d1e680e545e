package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program's output and the daemon's own lines, as their reader sees them. */
class StreamsIT {

    private static final int FLOOD = 4 << 20;

    @TempDir Path directory;

    @Test
    void theLastWordsOfTheOldProgramOurLineAndTheFirstOfTheNewOneStandInThisOrder()
            throws Exception {
        Project project = new Project(directory).config("");
        polite(project, 0);
        try (Daemon daemon = Daemon.in(directory)) {
            daemon.awaitStart();
            for (int i = 1; i <= 20; i++) {
                daemon.await("^hello " + (i - 1));
                polite(project, i);
                daemon.awaitStart();
            }
            daemon.await("^hello 20");
            assertThat(said(daemon)).startsWith("started", "hello 0").hasSize(62);
            for (int i = 1; i <= 20; i++) {
                assertThat(said(daemon).subList(3 * i - 1, 3 * i + 2))
                        .containsExactly("bye " + (i - 1), "started", "hello " + i);
            }
        }
    }

    private static List<String> said(Daemon daemon) {
        return daemon.text()
                .lines()
                .map(line -> line.contains("started pid") ? "started" : line)
                .filter(line -> line.matches("started|hello \\d+|bye \\d+"))
                .toList();
    }

    private static void polite(Project project, int number) throws IOException {
        project.write(
                "main.sh",
                """
                #!/bin/sh
                trap 'echo bye %1$d >&2; exit 0' INT
                echo hello %1$d
                while :; do sleep 0.01; done
                """
                        .formatted(number));
    }

    @Test
    void onATerminalOurLinesBeginAfreshAndTheProgramKeepsItsColors() throws Exception {
        Project project = new Project(directory).config("");
        project.write(
                "main.sh",
                "#!/bin/sh\nprintf '\\033[31mred\\033[0m'\nprintf unended >&2\ntouch tmp/up\nexec sleep 1000\n");
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of("NO_COLOR", "1"))) {
            awaitFile("tmp/up");
            project.says("one");
            daemon.await("^\u001b\\[31mred\u001b\\[0munended$");
            daemon.await("^main.sh changed · built");
        }
    }

    @Test
    void theProgramsTerminalHasTheSizeOfOurs() throws Exception {
        new Project(directory)
                .config("")
                .write(
                        "main.sh",
                        """
                        #!/bin/sh
                        trap 'stty size <&1' WINCH
                        stty -F "$(readlink /proc/$PPID/fd/2)" rows 44 cols 99
                        while :; do sleep 0.01; done
                        """);
        try (Daemon daemon = Daemon.inTerminal(directory, Map.of())) {
            daemon.await("^44 99");
        }
    }

    @Test
    void aReaderThatStallsHoldsUpTheProgramAndNothingElse() throws Exception {
        Project project = new Project(directory).config("");
        flooding(project, "one");
        Process process = start(List.of(Daemon.LAUNCHER.toString()));
        try {
            awaitFile("tmp/one");
            flooding(project, "two");
            awaitFile("tmp/two");
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("tmp/over")).doesNotExist();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void aReaderThatIsGoneDoesNotEndTheProgram() throws Exception {
        Project project = new Project(directory).config("");
        flooding(project, "one");
        Process process = start(List.of(Daemon.LAUNCHER.toString()));
        try {
            awaitFile("tmp/one");
            process.getInputStream().close();
            awaitFile("tmp/over");
        } finally {
            process.destroy();
        }
    }

    /** Says in files that it was started, and that it could write more than anybody keeps. */
    private static void flooding(Project project, String name) throws IOException {
        project.write(
                "main.sh",
                """
                #!/bin/sh
                touch tmp/%s
                head -c %d /dev/zero
                touch tmp/over
                exec sleep 1000
                """
                        .formatted(name, FLOOD));
    }

    private void awaitFile(String name) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.exists(directory.resolve(name))) {
            assertThat(System.nanoTime()).as("no " + name).isLessThan(end);
            Thread.sleep(5);
        }
    }

    @Test
    void everyByteArrivesWhereAnotherProgramHasMadeOurOutputNonBlocking() throws Exception {
        Project project = new Project(directory).config("");
        flooding(project, "one");
        String text = "dd if=/dev/null oflag=nonblock 2> /dev/null; exec " + Daemon.LAUNCHER;
        Process process = start(List.of("sh", "-c", text));
        try (InputStream output = process.getInputStream()) {
            awaitFile("tmp/one");
            assertThat(output.readNBytes(FLOOD)).hasSize(FLOOD).containsOnly(0);
        } finally {
            process.destroy();
        }
    }

    /** With the standard output as a pipe of its own. */
    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    @Test
    void eachStreamKeepsItsBytesApartFromTheOther() throws Exception {
        Project project = new Project(directory).config("");
        project.write(
                "main.sh",
                "#!/bin/sh\nprintf 'out \\377\\200'\nprintf 'err \\377' >&2\nexec sleep 1000\n");
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(Daemon.LAUNCHER.toString());
        builder.directory(directory.toFile()).redirectOutput(out.toFile());
        Process process = builder.redirectError(err.toFile()).start();
        try {
            awaitEnd(out, new byte[] {'o', 'u', 't', ' ', -1, -128});
            awaitEnd(err, new byte[] {'\n', 'e', 'r', 'r', ' ', -1});
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(out).hasSize(6);
    }

    private static void awaitEnd(Path file, byte[] expected) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!endsWith(file, expected)) {
            assertThat(System.nanoTime())
                    .as(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static boolean endsWith(Path file, byte[] expected) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = bytes.length - expected.length;
        return from >= 0 && Arrays.equals(bytes, from, bytes.length, expected, 0, expected.length);
    }
}
