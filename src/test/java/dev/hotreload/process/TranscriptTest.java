package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is known of the program's output while it passes. */
class TranscriptTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Transcript transcript = new Transcript();
    private final OutputSink out = transcript.over(this::show);
    private final OutputSink err = transcript.over(this::show);
    private final List<String> lines = new ArrayList<>();

    private void show(byte[] bytes, int length) {
        screen.write(bytes, 0, length);
    }

    private static void write(OutputSink stream, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        stream.write(bytes, bytes.length);
    }

    private CompletableFuture<Void> awaitLine(String wanted) {
        return transcript.line(line -> {
            lines.add(line);
            return line.equals(wanted);
        });
    }

    @Test
    void bytesReachTheScreenAsTheyAre() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        var _ = awaitLine("never");
        out.write(all, all.length);
        assertThat(screen.toString(ISO_8859_1)).isEqualTo(new String(all, ISO_8859_1));
        assertThat(transcript.shown()).isEqualTo(256);
    }

    @Test
    void theTailHoldsBothStreamsInTheirOrder() {
        write(out, "one ");
        write(err, "two ");
        write(out, "three");
        assertThat(transcript.tail()).asString(UTF_8).isEqualTo("one two three");
    }

    @Test
    void aLineIsHeardOfWhenItIsComplete() {
        CompletableFuture<Void> ready = awaitLine("listening on :8080");
        write(err, "starting\nlisten");
        write(out, "something else\n");
        write(err, "ing on :8080");
        assertThat(ready).isNotDone();
        write(err, "\n");
        assertThat(ready).isCompleted();
        assertThat(lines).containsExactly("starting", "something else", "listening on :8080");
    }

    @Test
    void aLineHasNoColorsTitlesOrCarriageReturn() {
        CompletableFuture<Void> ready = awaitLine("INFO ready");
        write(out, "\u001b]0;title\u0007\u001b[1;32mINFO\u001b[0m \u001b(Bready\u001b[K\r\n");
        assertThat(lines).containsExactly("INFO ready");
        assertThat(ready).isCompleted();
    }

    @Test
    void ofALongLineTheBeginningIsLookedAt() {
        var _ = awaitLine("never");
        write(out, "x".repeat(10_000));
        write(out, "y".repeat(10_000) + "\nnext\n");
        assertThat(lines).containsExactly("x".repeat(8192), "next");
    }

    @Test
    void whoAsksInTheMiddleOfALineHearsOfTheNext() {
        write(out, "half of a ");
        var _ = awaitLine("never");
        write(out, "line\nwhole line\n");
        assertThat(lines).containsExactly("whole line");
    }

    @Test
    void nobodyIsAskedAgainOnceTheLineCame() {
        var _ = awaitLine("one");
        write(out, "one\ntwo\nthree\n");
        assertThat(lines).containsExactly("one");
    }

    @Test
    void aQuestionThatFailsTellsWhoAskedAndNobodyElse() {
        CompletableFuture<Void> broken =
                transcript.line(_ -> {
                    throw new IllegalStateException("on purpose");
                });
        CompletableFuture<Void> ready = awaitLine("one");
        write(out, "one\n");
        assertThat(broken).isCompletedExceptionally();
        assertThat(ready).isCompleted();
        assertThat(screen).hasToString("one\n");
    }
}
