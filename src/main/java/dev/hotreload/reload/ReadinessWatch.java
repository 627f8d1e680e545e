package dev.hotreload.reload;

import dev.hotreload.process.ProcessGroup;
import dev.hotreload.program.Probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Looks whether a program is ready until it is, or is gone; posts what it finds. */
final class ReadinessWatch {

    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final int run;
    private final int pid;
    private final List<Probe> probes;
    private final Mailbox mailbox;
    private final CountDownLatch gone = new CountDownLatch(1);

    private ReadinessWatch(int run, int pid, List<Probe> probes, Mailbox mailbox) {
        this.run = run;
        this.pid = pid;
        this.probes = new ArrayList<>(probes);
        this.mailbox = mailbox;
    }

    /** Begins to look, and returns at once. */
    static void start(List<Probe> probes, int run, ProcessGroup group, Mailbox mailbox) {
        ReadinessWatch watch = new ReadinessWatch(run, group.pid(), probes, mailbox);
        var _ = group.gone().thenAccept(_ -> watch.gone.countDown());
        Thread.ofVirtual().name("readiness-" + run).start(watch::look);
    }

    private void look() {
        String told = "";
        long pause = FIRST_PAUSE_MILLIS;
        do {
            String lacking = lacking();
            if (lacking.isEmpty()) {
                mailbox.post(new Event.AppReady(run, pid));
                return;
            }
            if (!lacking.equals(told)) {
                mailbox.post(new Event.AppNotReadyYet(run, lacking));
            }
            told = lacking;
            pause = Math.min(pause + pause / 4, LONGEST_PAUSE_MILLIS);
        } while (!isGoneAfter(pause));
    }

    /** What held once is not asked again. */
    private String lacking() {
        List<String> lacking = new ArrayList<>();
        probes.removeIf(probe -> {
            Optional<String> lack = probe.lacks();
            lack.ifPresent(lacking::add);
            return lack.isEmpty();
        });
        return lacking.stream().collect(Collectors.joining(", "));
    }

    private boolean isGoneAfter(long millis) {
        try {
            return gone.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
