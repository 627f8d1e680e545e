package dev.hotreload.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong during one load, so that the user sees all of it at once. */
final class Problems {

    /** Written out: those that the JDK puts together cost milliseconds of the start. */
    private static final Comparator<Problem> BY_PLACE =
            (a, b) -> {
                int byLine = Integer.compare(line(a.where()), line(b.where()));
                return byLine != 0 ? byLine : Integer.compare(column(a.where()), column(b.where()));
            };

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
        return sorted(errors);
    }

    List<Problem> warnings() {
        return sorted(warnings);
    }

    /** Errors and warnings, these marked as such. */
    List<Problem> all() {
        return sorted(
                Stream.concat(errors.stream(), warnings.stream().map(Problem::marked)).toList());
    }

    /** In the order of the file, what does not concern the file last. */
    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().sorted(BY_PLACE).toList();
    }

    private static int line(Source source) {
        return switch (source) {
            case Source.InFile(_, int line, _) -> line;
            case Source.SystemTable(_, var place) -> line(place);
            case Source.Default _, Source.Flag _, Source.Variable _ -> Integer.MAX_VALUE;
        };
    }

    private static int column(Source source) {
        return switch (source) {
            case Source.InFile(_, _, int column) -> column;
            case Source.SystemTable(_, var place) -> column(place);
            case Source.Default _, Source.Flag _, Source.Variable _ -> Integer.MAX_VALUE;
        };
    }
}
