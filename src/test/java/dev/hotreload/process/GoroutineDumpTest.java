package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a Go program writes after SIGQUIT does not reach the screen. */
class GoroutineDumpTest {

    private static final String DUMP = "SIGQUIT: quit\nPC=0x46e121 m=0\n\ngoroutine 1 [sleep]:\n";

    @TempDir Path directory;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Transcript transcript = new Transcript();
    private final OutputSink out = transcript.over(this::show);
    private final OutputSink err = transcript.over(this::show);

    private void show(byte[] bytes, int length) {
        screen.write(bytes, 0, length);
    }

    private static void write(OutputSink stream, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        stream.write(bytes, bytes.length);
    }

    private Path quit() {
        Path file = directory.resolve("tmp/goroutines.txt");
        transcript.divertDump(file);
        return file;
    }

    @Test
    void goesIntoTheFileAndNotToTheScreen() throws Exception {
        write(err, "before\n");
        Path file = quit();
        write(err, "still before\n" + DUMP);
        write(err, "more");
        write(out, "the other stream");
        err.end();
        assertThat(screen).hasToString("before\nstill before\nthe other stream");
        assertThat(file).hasContent(DUMP + "more");
        assertThat(transcript.dump().orElseThrow()).asString(UTF_8).isEqualTo(DUMP + "more");
        assertThat(transcript.tail()).isEqualTo(screen.toByteArray());
    }

    @Test
    void isFoundHoweverItIsCut() throws Exception {
        Path file = quit();
        String all = "SIGQUIT: quitting\nSIGSSIGQUIT: qui\n" + DUMP;
        for (int i = 0; i < all.length(); i++) {
            write(err, all.substring(i, i + 1));
        }
        err.end();
        assertThat(screen).hasToString("SIGQUIT: quitting\nSIGSSIGQUIT: qui\n");
        assertThat(file).hasContent(DUMP);
    }

    @Test
    void isShownWhereNobodyAskedForIt() {
        write(err, DUMP);
        assertThat(screen).hasToString(DUMP);
        assertThat(transcript.dump()).isEmpty();
    }

    @Test
    void isShownWhereTheFileCannotBeWritten() throws Exception {
        Files.writeString(directory.resolve("tmp"), "a file in the way");
        quit();
        write(err, DUMP);
        write(err, "more\n");
        assertThat(screen).hasToString(DUMP + "more\n");
    }

    @Test
    void leavesTheOutputOfOtherProgramsAlone() {
        Path file = quit();
        write(err, "quit? SIGQUIT");
        err.end();
        assertThat(screen).hasToString("quit? SIGQUIT");
        assertThat(file).doesNotExist();
    }

    @Test
    void takesThePlaceOfTheOneBefore() throws Exception {
        Path file = quit();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "an old and much longer one".repeat(100));
        write(err, DUMP);
        assertThat(file).hasContent(DUMP);
    }

    @Test
    void isCutWhereItIsTooLong() {
        Path file = quit();
        write(err, DUMP);
        for (int i = 0; i < 100; i++) {
            write(err, "x".repeat(64 * 1024));
        }
        assertThat(file).hasSize(4 << 20);
        assertThat(transcript.dump().orElseThrow()).hasSize(256 << 10);
        assertThat(screen.size()).isZero();
    }
}
