package dev.hotreload.config;

import java.util.List;

/** What came of a load. */
public sealed interface LoadResult {

    /** A configuration to work with; the warnings are for the user to read. */
    record Loaded(Config config, Settings settings, List<Problem> warnings) implements LoadResult {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Nothing to work with.
     *
     * @param problems all that could be found, at least one; warnings among them say what they are
     */
    record Refused(List<Problem> problems) implements LoadResult {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("refused without a problem");
            }
        }
    }
}
