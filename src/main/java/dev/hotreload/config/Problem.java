package dev.hotreload.config;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with what the user wrote.
 *
 * @param where the place to look at
 * @param text what is wrong and what to do, one sentence without a full stop
 */
public record Problem(Source where, String text) {

    public Problem {
        requireNonNull(where, "where is null");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a problem needs a text");
        }
    }

    /** The same for what does not stop anything. */
    public String asWarning() {
        return marked().toString();
    }

    /** The same, told from errors that it stands among. */
    Problem marked() {
        return new Problem(where, "warning: " + text);
    }

    @Override
    public String toString() {
        return prefix() + text;
    }

    private String prefix() {
        return where instanceof Source.Default ? "" : where + ": ";
    }
}
