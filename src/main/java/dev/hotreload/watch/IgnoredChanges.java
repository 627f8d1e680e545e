package dev.hotreload.watch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Tells of changed files that would count if git did not ignore them: once for each pattern. */
final class IgnoredChanges {

    private final PathRules rules;
    private final ToldIgnores told;
    private final Reporter reporter;
    private final Troubles troubles;
    private final Instant since;

    /**
     * @param since files that are not newer did not change
     */
    IgnoredChanges(PathRules rules, ToldIgnores told, Reporter reporter, Instant since) {
        this.rules = rules;
        this.told = told;
        this.reporter = reporter;
        this.since = since;
        troubles = new Troubles(rules.root(), rules.pollInterval());
    }

    /** Something happened to a file that does not count for that reason. */
    void seen(Path file, Reason.GitIgnored reason) {
        if (!told.has(reason)
                && rules.exclusion(file.getParent()).isEmpty()
                && changed(file)
                && told.add(reason)) {
            reporter.trouble(troubles.ignored(file, reason));
        }
    }

    private boolean changed(Path file) {
        Optional<Stamp> stamp = Stamp.of(file);
        return stamp.filter(it -> it.modified().toInstant().isAfter(since)).isPresent();
    }
}
