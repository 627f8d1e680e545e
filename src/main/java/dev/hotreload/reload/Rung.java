package dev.hotreload.reload;

import dev.hotreload.reload.Policy.StopStep;

import java.util.List;
import java.util.Optional;

/**
 * How far the stopping of a program has come. Times are the loop's nanoseconds.
 *
 * @param signal what it was sent last
 * @param since when
 * @param until when the next signal follows, or SIGKILL if there is none
 * @param rest what follows
 */
record Rung(String signal, long since, long until, List<StopStep> rest) {

    Rung {
        rest = List.copyOf(rest);
    }

    /** The first of these steps; empty if there is none. */
    static Optional<Rung> first(List<StopStep> steps, long now) {
        return steps.stream()
                .findFirst()
                .map(step ->
                        new Rung(
                                step.signal(),
                                now,
                                now + step.patience(),
                                steps.subList(1, steps.size())));
    }

    /** The signal was sent now, and the patience counts from here. */
    Rung sent(long now) {
        return new Rung(signal, now, now + (until - since), rest);
    }

    Optional<Rung> next(long now) {
        return first(rest, now);
    }
}
