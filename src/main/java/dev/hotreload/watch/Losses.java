package dev.hotreload.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The losses that the patrol has not answered yet, each kind once: an overflow comes in swarms. */
final class Losses {

    private final Deque<Loss> waiting = new ArrayDeque<>();

    synchronized void add(Loss loss) {
        if (!waiting.contains(loss)) {
            waiting.add(loss);
            notifyAll();
        }
    }

    synchronized boolean has(Loss loss) {
        return waiting.contains(loss);
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized void clear() {
        waiting.clear();
    }

    /** Waits for the next one, for so long. */
    synchronized Optional<Loss> next(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (waiting.isEmpty() && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = deadline - System.nanoTime();
        }
        return Optional.ofNullable(waiting.poll());
    }
}
