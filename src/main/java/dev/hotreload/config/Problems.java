package dev.hotreload.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong during one load, so that the user sees all of it at once. */
final class Problems {

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final boolean strict;

    /**
     * @param strict whether names that mean nothing are errors
     */
    Problems(boolean strict) {
        this.strict = strict;
    }

    void error(Source where, String text) {
        errors.add(new Problem(where, text));
    }

    void warning(Source where, String text) {
        warnings.add(new Problem(where, text));
    }

    /** A key or table that has no effect where it stands. */
    void withoutEffect(Source where, String text) {
        (strict ? errors : warnings).add(new Problem(where, text));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<Problem> errors() {
        return List.copyOf(errors);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}
