package dev.hotreload.process;

import dev.hotreload.posix.Signal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Set<Long> aboveUs = aboveUs();
        return new Leftovers(
                ProcEntry.all().stream()
                        .filter(process -> !process.isZombie())
                        .filter(process -> !aboveUs.contains((long) process.pid()))
                        .filter(process -> Marker.isOn(process.pid(), token))
                        .toList());
    }

    /**
     * This process and its ancestors: who started it may be one of them, and is not to be stopped.
     */
    private static Set<Long> aboveUs() {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        process -> process.flatMap(ProcessHandle::parent))
                .map(process -> process.orElseThrow().pid())
                .collect(Collectors.toSet());
    }

    public List<Integer> pids() {
        return processes.stream().map(ProcEntry::pid).toList();
    }

    /**
     * Asks them to end by the signal of that short name, kills what is left after {@code grace},
     * and returns when they are gone.
     */
    public void stop(String signal, Duration grace) {
        CompletableFuture<Void> gone = gone();
        if (!grace.isZero()) {
            signal(Signal.named(signal));
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

    private void signal(Signal signal) {
        processes.forEach(process -> process.signal(signal));
    }
}
