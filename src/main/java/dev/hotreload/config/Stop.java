package dev.hotreload.config;

import java.time.Duration;
import java.util.List;

/**
 * How the program is asked to end: one signal after another, each with the time that it has to act
 * on it, and SIGKILL for what is left.
 *
 * @param steps before SIGKILL, may be empty
 */
public record Stop(List<Step> steps) {

    /**
     * One signal.
     *
     * @param signal its short name, such as {@code INT}; never {@code KILL}
     * @param patience how long until the next step, never negative
     */
    public record Step(String signal, Duration patience) {
        public Step {
            if (signal.isBlank() || patience.isNegative()) {
                throw new IllegalArgumentException(signal + " for " + patience);
            }
        }

        @Override
        public String toString() {
            return isKill() ? signal : signal + " " + GoDuration.format(patience);
        }

        boolean isKill() {
            return signal.equals(SignalName.KILL);
        }
    }

    public Stop {
        steps = List.copyOf(steps);
        if (steps.stream().anyMatch(Step::isKill)) {
            throw new IllegalArgumentException("KILL comes by itself at the end: " + steps);
        }
    }

    /** SIGKILL at once. */
    static Stop byKill() {
        return new Stop(List.of());
    }

    /** How long it may take before SIGKILL. */
    public Duration patience() {
        return steps.stream().map(Step::patience).reduce(Duration.ZERO, Duration::plus);
    }
}
