package dev.hotreload.process;

import dev.hotreload.posix.Posix;
import dev.hotreload.posix.Signal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a daemon that was killed has left running: processes that carry its token. They are nobody's
 * children here.
 */
public final class Leftovers {

    private static final Duration AFTER_KILL = Duration.ofSeconds(1);

    private final List<ProcEntry> processes;

    private Leftovers(List<ProcEntry> processes) {
        this.processes = List.copyOf(processes);
    }

    /** Finds them; there may be none. */
    public static Leftovers of(String token) {
        return new Leftovers(
                ProcEntry.all().stream()
                        .filter(process -> !process.isZombie())
                        .filter(process ->
                                Marker.of(process.pid())
                                        .filter(marker -> marker.token().equals(token))
                                        .isPresent())
                        .toList());
    }

    public List<Integer> pids() {
        return processes.stream().map(ProcEntry::pid).toList();
    }

    /** Asks them to end, kills what is left after {@code grace}, and returns when they are gone. */
    public void stop(Duration grace) {
        CompletableFuture<Void> gone = gone();
        if (!grace.isZero()) {
            signal(Signal.INTERRUPT);
            await(gone, grace);
        }
        if (!gone.isDone()) {
            signal(Signal.KILL);
            await(gone, AFTER_KILL);
        }
    }

    private CompletableFuture<Void> gone() {
        return CompletableFuture.allOf(
                processes.stream()
                        .flatMap(process -> ProcessHandle.of(process.pid()).stream())
                        .map(ProcessHandle::onExit)
                        .toArray(CompletableFuture<?>[]::new));
    }

    private static void await(CompletableFuture<Void> gone, Duration atMost) {
        gone.copy().completeOnTimeout(null, atMost.toNanos(), TimeUnit.NANOSECONDS).join();
    }

    /** A number may have been given to another process since. */
    private void signal(Signal signal) {
        for (ProcEntry process : processes) {
            boolean same =
                    ProcEntry.of(process.pid())
                            .filter(now -> now.startedAt() == process.startedAt())
                            .isPresent();
            if (same) {
                Posix.kill(process.pid(), signal);
            }
        }
    }
}
