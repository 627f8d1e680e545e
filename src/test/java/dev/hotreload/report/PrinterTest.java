package dev.hotreload.report;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

@Timeout(30)
class PrinterTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);

    /** A terminal that takes nothing before it is told to. */
    private static final class StalledTerminal extends OutputStream {
        private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            asked.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            screen.write(bytes, offset, length);
        }
    }

    private final StalledTerminal terminal = new StalledTerminal();
    private final Printer printer = new Printer(terminal);

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void aTerminalThatStallsHoldsUpNoLineOfOurs() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            printer.add(bytes("line " + i + "\n"));
        }
        terminal.goesOn.countDown();
        printer.flush(LONG);
        assertThat(terminal.screen.toString(UTF_8)).startsWith("line 0\n").endsWith("line 9999\n");
    }

    @Test
    void everythingIsPrintedInTheOrderOfTheCalls() throws Exception {
        printer.add(bytes("one "));
        printer.addWaiting(bytes("two "), 4);
        printer.add(bytes("three"));
        terminal.goesOn.countDown();
        printer.flush(LONG);
        assertThat(terminal.screen).hasToString("one two three");
    }

    @Test
    void aTerminalThatStallsHoldsUpTheOutputOfTheProgramAndLosesNothing() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Semaphore added = new Semaphore(0);
        Thread pump =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int i = 0; i < 64; i++) {
                                printer.addWaiting(new byte[64 * 1024], 64 * 1024);
                                taken.incrementAndGet();
                                added.release();
                            }
                        });
        added.acquire(15);
        terminal.asked.await();
        assertThat(taken).hasValue(15);
        printer.add(bytes("ours"));
        terminal.goesOn.countDown();
        pump.join();
        printer.flush(LONG);
        assertThat(terminal.screen.size()).isEqualTo(64 * 64 * 1024 + 4);
    }

    @Test
    void aTerminalThatStallsHoldsUpNoCommandAndThatIsSaid() throws Exception {
        printer.addWaiting(new byte[1 << 20], 1 << 20);
        for (int i = 0; i < 64; i++) {
            printer.addOrLeaveOut(new byte[64 * 1024], 64 * 1024);
        }
        terminal.goesOn.countDown();
        printer.flush(LONG);
        printer.addOrLeaveOut(bytes("again"), 5);
        printer.flush(LONG);
        assertThat(terminal.screen.size()).isBetween((1 << 20) + 15 * 64 * 1024, 3 << 20);
        assertThat(terminal.screen.toString(UTF_8))
                .endsWith("... output of commands is left out, as nobody reads it\nagain");
    }

    /**
     * Some 600 KB a second, so that what the program wrote takes longer than the patience lasts.
     */
    private static final class SlowTerminal extends OutputStream {
        private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            LockSupport.parkNanos(1600L * length);
            screen.write(bytes, offset, length);
        }
    }

    @Test
    void aTerminalThatIsSlowGetsAllThatCommandsWrite() throws Exception {
        SlowTerminal slow = new SlowTerminal();
        Printer patient = new Printer(slow);
        patient.addWaiting(new byte[1 << 20], 1 << 20);
        patient.addOrLeaveOut(new byte[1 << 20], 1 << 20);
        patient.addOrLeaveOut(bytes("end"), 3);
        patient.flush(LONG);
        assertThat(slow.screen.size()).isEqualTo((2 << 20) + 3);
    }

    @Test
    void oneOutputLargerThanAllThatMayWaitIsPrintedToo() throws Exception {
        terminal.goesOn.countDown();
        printer.addWaiting(new byte[5 << 20], 5 << 20);
        printer.addWaiting(new byte[5 << 20], 5 << 20);
        printer.flush(LONG);
        assertThat(terminal.screen.size()).isEqualTo(10 << 20);
    }

    @Test
    void aFlushGivesUpOnATerminalThatStallsAndLosesNothing() throws Exception {
        printer.addWaiting(new byte[1 << 20], 1 << 20);
        printer.flush(SHORT);
        terminal.goesOn.countDown();
        printer.addWaiting(new byte[1 << 20], 1 << 20);
        printer.flush(LONG);
        assertThat(terminal.screen.size()).isEqualTo(2 << 20);
    }

    @Test
    void aTerminalThatIsGoneIsNoReasonToStop() throws Exception {
        AtomicInteger writes = new AtomicInteger();
        Printer toNowhere =
                new Printer(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                writes.incrementAndGet();
                                throw new IOException("gone");
                            }
                        });
        toNowhere.add(bytes("a"));
        toNowhere.add(bytes("b"));
        toNowhere.flush(LONG);
        assertThat(writes).hasValue(2);
    }

    @Test
    void onATerminalALineOfOursBeginsANewOne() throws Exception {
        terminal.goesOn.countDown();
        Printer onTerminal = new Printer(terminal, true);
        onTerminal.addWaiting(bytes("unended"), 7);
        onTerminal.addLines(bytes("ours\n"));
        onTerminal.addWaiting(bytes("ended\n"), 6);
        onTerminal.addLines(bytes("ours\n"));
        onTerminal.flush(LONG);
        assertThat(terminal.screen).hasToString("unended\nours\nended\nours\n");
    }

    @Test
    void elsewhereNothingIsAddedToTheProgramsBytes() throws Exception {
        terminal.goesOn.countDown();
        printer.addWaiting(bytes("unended"), 7);
        printer.addLines(bytes("ours\n"));
        printer.flush(LONG);
        assertThat(terminal.screen).hasToString("unendedours\n");
    }

    @Test
    void whatClearsATerminalIsNoLine() throws Exception {
        terminal.goesOn.countDown();
        Printer onTerminal = new Printer(terminal, true);
        onTerminal.addWaiting(bytes("unended"), 7);
        onTerminal.add(bytes("\u001bc"));
        onTerminal.addLines(bytes("ours\n"));
        onTerminal.flush(LONG);
        assertThat(terminal.screen).hasToString("unended\u001bcours\n");
    }

    @Test
    void manyTinyOutputsTakeNoMoreMemoryThanAFewLargeOnes() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Thread pump =
                Thread.ofVirtual()
                        .start(() -> {
                            for (int i = 0; i < 10_000; i++) {
                                printer.addWaiting(new byte[1], 1);
                                taken.incrementAndGet();
                            }
                        });
        while (pump.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(taken.get()).isLessThan(5_000);
        terminal.goesOn.countDown();
        pump.join();
        printer.flush(LONG);
        assertThat(terminal.screen.size()).isEqualTo(10_000);
    }
}
