package dev.hotreload.reload;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Events on their way to the machine; those of one moment arrive in the order of their sending. */
final class Letters {

    private record Letter(long at, long number, Event event) {}

    private final PriorityQueue<Letter> letters =
            new PriorityQueue<>(
                    Comparator.comparingLong(Letter::at).thenComparingLong(Letter::number));
    private long sent;

    void send(long at, Event event) {
        letters.add(new Letter(at, sent++, event));
    }

    /** When the next one arrives. */
    long next() {
        return letters.isEmpty() ? Long.MAX_VALUE : letters.peek().at();
    }

    /** Takes one that has arrived until then. */
    Optional<Event> take(long now) {
        return next() > now ? Optional.empty() : Optional.of(letters.remove().event());
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }
}
