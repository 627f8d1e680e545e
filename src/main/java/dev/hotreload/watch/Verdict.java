package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

/** What {@link PathRules} say of one file, and the rule that says it. */
public sealed interface Verdict {

    Reason reason();

    /** A change of the file is reported. */
    record Counts(Target target, Reason reason) implements Verdict {
        public Counts {
            requireNonNull(target, "target is null");
            requireNonNull(reason, "reason is null");
        }
    }

    /** A change of the file is nobody's business. */
    record Ignored(Reason reason) implements Verdict {
        public Ignored {
            requireNonNull(reason, "reason is null");
        }
    }
}
