package dev.hotreload.reload;

import dev.hotreload.process.ProcessGroup;
import dev.hotreload.process.Visit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks whether somebody stands at a breakpoint of the program, and until when; posts it. */
final class VisitWatch {

    /** Longer than a program stands still for a signal or while a breakpoint is set. */
    private static final Duration CERTAINTY = Duration.ofMillis(50);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Who steps from line to line is still there, though the program runs in between. */
    private static final int LOOKS_IN_VAIN = 5;

    private final int run;
    private final int pid;
    private final Mailbox mailbox;
    private final CountDownLatch gone = new CountDownLatch(1);

    private VisitWatch(int run, int pid, Mailbox mailbox) {
        this.run = run;
        this.pid = pid;
        this.mailbox = mailbox;
    }

    /** Begins to look, and returns at once. */
    static void start(int run, ProcessGroup group, Mailbox mailbox) {
        VisitWatch watch = new VisitWatch(run, group.pid(), mailbox);
        var _ = group.gone().thenAccept(_ -> watch.gone.countDown());
        Thread.ofVirtual().name("visit-" + run).start(watch::look);
    }

    private void look() {
        if (isSureOfOne()) {
            mailbox.post(new Event.VisitSeen(run));
            awaitEnd();
        }
        mailbox.post(new Event.VisitOver(run));
    }

    private boolean isSureOfOne() {
        return Visit.isAtBreakpoint(pid) && !isGoneAfter(CERTAINTY) && Visit.isAtBreakpoint(pid);
    }

    private void awaitEnd() {
        int inVain = 0;
        while (inVain < LOOKS_IN_VAIN && !isGoneAfter(PAUSE)) {
            inVain = Visit.isAtBreakpoint(pid) ? 0 : inVain + 1;
        }
    }

    private boolean isGoneAfter(Duration pause) {
        try {
            return gone.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
