package dev.hotreload.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes to the terminal on a thread of its own, in the order of the calls, so that a reader that
 * stalls holds up nobody who has something else to do. Safe for any thread.
 */
public final class Printer {

    /**
     * How much output of the program may wait, and how much of commands; their pumps wait beyond
     * it, as they would on a pipe.
     */
    private static final int MOST_WAITING = 1 << 20;

    /** A reader that takes nothing for so long has stalled, and no build waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final byte[] LEFT_OUT =
            "... output of commands is left out, as nobody reads it\n"
                    .getBytes(StandardCharsets.US_ASCII);

    /** Small enough that whoever reads at all has soon read it. */
    private static final int PIECE = 1 << 14;

    /** What an output of one byte takes in memory. */
    private static final int OVERHEAD = 256;

    private final LinkedBlockingQueue<Runnable> items = new LinkedBlockingQueue<>();
    private final Semaphore space = new Semaphore(MOST_WAITING, true);
    private final Semaphore spaceOfCommands = new Semaphore(MOST_WAITING, true);
    private volatile boolean stalled;

    /** When the reader has taken something last. */
    private volatile long writtenAt = System.nanoTime();

    private final OutputStream out;
    private final boolean terminal;

    /** Whether what was written last ended its line; for the printing thread alone. */
    private boolean lineEnded = true;

    /** Begins to print into what is no terminal; nothing else may write to {@code out}. */
    public Printer(OutputStream out) {
        this(out, false);
    }

    /**
     * Begins to print; nothing else may write to {@code out}.
     *
     * @param terminal whether a line of ours begins a new one there, where the program has left one
     *     unended; elsewhere the program's bytes and ours follow each other as they are
     */
    public Printer(OutputStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        Thread.ofPlatform().daemon().name("printer").start(this::print);
    }

    /** Takes lines of ours; never waits. */
    public void addLines(byte[] bytes) {
        items.add(() -> {
            if (terminal && !lineEnded) {
                write(new byte[] {'\n'});
            }
            write(bytes);
        });
    }

    /** Takes what is no line, such as what clears a terminal; never waits. */
    public void add(byte[] bytes) {
        items.add(() -> {
            write(bytes);
            lineEnded = true;
        });
    }

    /**
     * Takes the first {@code length} bytes of output of the program, which are the caller's again
     * when this returns; waits while too much is waiting already.
     */
    public void addWaiting(byte[] output, int length) {
        int permits = permits(length);
        space.acquireUninterruptibly(permits);
        add(Arrays.copyOf(output, length), space, permits);
    }

    /**
     * Takes the first {@code length} bytes of output of a command, which are the caller's again
     * when this returns; waits while too much is waiting already, but leaves them out where the
     * reader has stalled.
     */
    public void addOrLeaveOut(byte[] output, int length) {
        int permits = permits(length);
        boolean before = stalled;
        stalled = before ? !spaceOfCommands.tryAcquire(permits) : !awaitsSpace(permits);
        if (!stalled) {
            add(Arrays.copyOf(output, length), spaceOfCommands, permits);
        } else if (!before) {
            addLines(LEFT_OUT);
        }
    }

    private static int permits(int length) {
        return Math.min(length + OVERHEAD, MOST_WAITING);
    }

    /** Waits as long as somebody reads. */
    private boolean awaitsSpace(int permits) {
        long begun = System.nanoTime();
        long left = PATIENCE.toNanos();
        try {
            while (left > 0) {
                if (spaceOfCommands.tryAcquire(permits, left, TimeUnit.NANOSECONDS)) {
                    return true;
                }
                long unread = System.nanoTime() - Math.max(begun, writtenAt);
                left = PATIENCE.toNanos() - unread;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void add(byte[] bytes, Semaphore from, int permits) {
        items.add(() -> {
            write(bytes);
            from.release(permits);
        });
    }

    /** Waits until what was added so far is written, or for {@code atMost}. */
    public void flush(Duration atMost) throws InterruptedException {
        Semaphore written = new Semaphore(0);
        items.add(written::release);
        var _ = written.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void print() {
        try {
            while (true) {
                items.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(byte[] bytes) {
        if (bytes.length > 0) {
            lineEnded = bytes[bytes.length - 1] == '\n';
        }
        try {
            for (int at = 0; at < bytes.length; at += PIECE) {
                out.write(bytes, at, Math.min(PIECE, bytes.length - at));
                out.flush();
                writtenAt = System.nanoTime();
            }
        } catch (IOException e) {
            // The terminal is gone, and with it the only place to say so.
        }
    }
}
