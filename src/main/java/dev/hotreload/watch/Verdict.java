package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

/** What {@link PathRules} say of one file. */
public sealed interface Verdict {

    /** A change of the file is reported. */
    record Counts(Target target) implements Verdict {
        public Counts {
            requireNonNull(target, "target is null");
        }
    }

    /**
     * A change of the file is nobody's business.
     *
     * @param reason names the setting that says so, as {@code exclude_regex _test.go}
     */
    record Ignored(String reason) implements Verdict {
        public Ignored {
            requireNonNull(reason, "reason is null");
        }
    }
}
