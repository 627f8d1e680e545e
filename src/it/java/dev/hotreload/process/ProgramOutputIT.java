package dev.hotreload.process;

import static dev.hotreload.process.Children.await;
import static dev.hotreload.process.Children.shell;
import static dev.hotreload.process.Children.soon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.hotreload.posix.Pipe;
import dev.hotreload.posix.Posix;
import dev.hotreload.posix.PseudoTerminal;
import dev.hotreload.posix.WindowSize;
import dev.hotreload.process.ExitStatus.Exited;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The way of the program's output through us, from a pipe or a terminal that we give it. */
class ProgramOutputIT {

    private static final String ALL_BYTES =
            IntStream.range(0, 256).mapToObj("\\%03o"::formatted).collect(Collectors.joining());

    private static final int NO_TERMINAL = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Pipe ours;

    @BeforeEach
    void weHaveATerminal() throws Exception {
        ours = PseudoTerminal.open(new WindowSize(33, 77, 770, 660));
    }

    @AfterEach
    void itIsGone() {
        Posix.close(ours.writeEnd());
        Posix.close(ours.readEnd());
    }

    private Outlet outlet(boolean terminal, ByteArrayOutputStream to) {
        return new Outlet(
                terminal ? ours.writeEnd() : NO_TERMINAL,
                (bytes, length) -> to.write(bytes, 0, length));
    }

    private ProgramStreams together(boolean terminal) {
        return new ProgramStreams.Together(outlet(terminal, out));
    }

    private ProgramStreams apart(boolean outIsTerminal, boolean errIsTerminal) {
        return new ProgramStreams.Apart(outlet(outIsTerminal, out), outlet(errIsTerminal, err));
    }

    private static RunningProgram start(String text, ProgramStreams streams) throws IOException {
        return Launchers.only().launch(shell(text), streams, Input.NOTHING);
    }

    private static ExitStatus run(String text, ProgramStreams streams) throws Exception {
        RunningProgram program = start(text, streams);
        soon(program.drained());
        return soon(program.gone());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBytesOfBothStreamsAreNotTouched(boolean terminal) throws Exception {
        String every =
                IntStream.range(0, 256).mapToObj(Character::toString).collect(Collectors.joining());
        run(
                "printf '" + ALL_BYTES + "'; printf '\\n\\r\\0" + ALL_BYTES + "' >&2",
                apart(terminal, terminal));
        assertThat(out.toString(ISO_8859_1)).isEqualTo(every);
        assertThat(err.toString(ISO_8859_1)).isEqualTo("\n\r\0" + every);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothStreamsKeepTheirOrderWhereTheyAreOne(boolean terminal) throws Exception {
        run("for i in $(seq 1 200); do echo o$i; echo e$i >&2; done", together(terminal));
        String expected =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> "o" + i + "\ne" + i + "\n")
                        .collect(Collectors.joining());
        assertThat(out).hasToString(expected);
    }

    @Test
    void aStreamIsATerminalWhereOursIsOne() throws Exception {
        String look = "[ -t 1 ] && echo out; [ -t 2 ] && echo err >&2; exit 0";
        run(look, apart(true, false));
        run(look, apart(false, true));
        run(look, apart(false, false));
        assertThat(out).hasToString("out\n");
        assertThat(err).hasToString("err\n");
    }

    @Test
    void theTerminalHasOurSizeAndFollowsIt() throws Exception {
        RunningProgram program = startThatShowsItsSizeTwice();
        PseudoTerminal.resize(ours.readEnd(), new WindowSize(44, 99, 0, 0));
        program.followWindowSize();
        assertThat(soon(program.gone())).isEqualTo(new Exited(0));
        assertThat(out).hasToString("33 77\n44 99\n");
    }

    @Test
    void aSizeThatIsTheSameIsNoNews() throws Exception {
        RunningProgram program =
                start(
                        "trap 'echo told' WINCH; trap 'echo heard' USR1; echo up; while :; do sleep 0.01; done",
                        together(true));
        await(() -> out.toString(ISO_8859_1).equals("up\n"));
        program.followWindowSize();
        for (int signals = 1; signals <= 2; signals++) {
            String heard = "heard\n".repeat(signals);
            program.group().signal("USR1");
            await(() -> out.toString(ISO_8859_1).endsWith(heard));
        }
        assertThat(out).hasToString("up\nheard\nheard\n");
        program.group().kill();
        soon(program.gone());
    }

    /** The second time when it is told of a change. */
    private RunningProgram startThatShowsItsSizeTwice() throws Exception {
        RunningProgram program =
                start(
                        "trap 'stty size <&1; exit 0' WINCH; stty size <&1; while :; do sleep 0.01; done",
                        together(true));
        await(() -> out.toString(ISO_8859_1).equals("33 77\n"));
        return program;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHundredMegabytesArriveCompleteAndInOrder(boolean terminal) throws Exception {
        LineCount count = new LineCount();
        Outlet outlet = new Outlet(terminal ? ours.writeEnd() : NO_TERMINAL, count);
        ProgramStreams streams = new ProgramStreams.Together(outlet);
        assertThat(run("seq 10000000 21111110", streams)).isEqualTo(new Exited(0));
        assertThat(count.next).isEqualTo(21_111_111);
    }

    /** Every line is the number that follows the one before. */
    private static final class LineCount implements OutputSink {
        private long next = 10_000_000;
        private long number;

        @Override
        public void write(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] == '\n') {
                    assertThat(number).isEqualTo(next++);
                    number = 0;
                } else {
                    number = number * 10 + bytes[i] - '0';
                }
            }
        }
    }

    @Test
    void whatGrandchildrenWriteAfterTheirLeaderArrivesToo() throws Exception {
        assertThat(run("(sleep 0.2; echo late) & echo early; exit 3", together(true)))
                .isEqualTo(new Exited(3));
        assertThat(out).hasToString("early\nlate\n");
    }

    @Test
    void anEndIsHeardOfThoughNobodyTakesTheOutput() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        Outlet stalled = new Outlet(ours.writeEnd(), (_, _) -> awaitUninterruptibly(reading));
        RunningProgram program = start("echo one; exit 4", new ProgramStreams.Together(stalled));
        assertThat(soon(program.gone())).isEqualTo(new Exited(4));
        assertThat(program.drained()).isNotDone();
        reading.countDown();
        soon(program.drained());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoCannotTakeTheOutputDoesNotEndTheProgram(boolean terminal) throws Exception {
        OutputSink broken =
                (_, _) -> {
                    throw new IllegalStateException("on purpose");
                };
        Outlet outlet = new Outlet(terminal ? ours.writeEnd() : NO_TERMINAL, broken);
        RunningProgram program =
                start("seq 1 200000 && exit 5", new ProgramStreams.Together(outlet));
        assertThat(soon(program.group().gone())).isEqualTo(new Exited(5));
        assertThatThrownBy(() -> soon(program.gone())).hasMessageContaining("on purpose");
    }

    @Test
    void aHundredRunsInTerminalsLeakNothing() throws Exception {
        run("true", apart(true, true));
        await(() -> pumps() == 0);
        int descriptors = Children.openDescriptors();
        for (int i = 0; i < 100; i++) {
            run(
                    "echo " + i + "; echo " + i + " >&2",
                    i % 2 == 0 ? apart(true, true) : together(true));
        }
        await(() -> pumps() == 0);
        assertThat(Children.openDescriptors()).isLessThanOrEqualTo(descriptors);
        assertThat(out.toString(ISO_8859_1)).endsWith("98\n99\n99\n");
    }

    private static long pumps() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("output-"))
                .count();
    }

    @Test
    void failedStartsInTerminalsLeaveNoDescriptorOpen() throws Exception {
        Command missing =
                new Command(Path.of("/missing"), List.of("m"), List.of(), Path.of("/tmp"));
        int before = Children.openDescriptors();
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() ->
                            Launchers.only().launch(missing, apart(true, true), Input.NOTHING))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Children.openDescriptors()).isLessThanOrEqualTo(before);
    }

    @Test
    void aProgramHasTheStandardDescriptorsOnly() throws Exception {
        run("exec ls -1 /proc/self/fd", apart(true, false));
        String theDirectoryItself = "3\n";
        assertThat(out).hasToString("0\n1\n2\n" + theDirectoryItself);
    }
}
