package dev.hotreload.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Writes to the terminal on a thread of its own, in the order of the calls, so that a reader that
 * stalls holds up nobody who has something else to do. Safe for any thread.
 */
public final class Printer {

    /**
     * How much of commands' output may wait; their pumps wait beyond it, as they would on a pipe.
     */
    private static final int MOST_WAITING = 1 << 20;

    private final LinkedBlockingQueue<Runnable> items = new LinkedBlockingQueue<>();
    private final Semaphore space = new Semaphore(MOST_WAITING);
    private final OutputStream out;

    /** Begins to print; nothing else may write to {@code out}. */
    public Printer(OutputStream out) {
        this.out = out;
        Thread.ofPlatform().daemon().name("printer").start(this::print);
    }

    /** Takes a line of ours; never waits. */
    public void add(byte[] bytes) {
        items.add(() -> write(bytes));
    }

    /** Takes output of a command; waits while too much is waiting already. */
    public void addWaiting(byte[] bytes) {
        int permits = Math.min(bytes.length, MOST_WAITING);
        space.acquireUninterruptibly(permits);
        items.add(() -> {
            write(bytes);
            space.release(permits);
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
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            // The terminal is gone, and with it the only place to say so.
        }
    }
}
