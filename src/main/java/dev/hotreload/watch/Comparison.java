package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Compares all files with what is known of them, and passes on what differs. */
final class Comparison {

    private final Inventory inventory;
    private final Losses losses;
    private final FilterLoop filter;
    private final Reporter reporter;
    private final Troubles troubles;
    private final PathRules rules;
    private final Set<Path> locked = new HashSet<>();
    private boolean surveyed;

    Comparison(
            PathRules rules,
            Inventory inventory,
            Losses losses,
            FilterLoop filter,
            Reporter reporter,
            Troubles troubles) {
        this.rules = rules;
        this.inventory = inventory;
        this.losses = losses;
        this.filter = filter;
        this.reporter = reporter;
        this.troubles = troubles;
    }

    /** Gives up half-way when {@code enough}; tells of each directory that may not be read once. */
    Survey run(BooleanSupplier enough) {
        Survey survey = inventory.survey(enough);
        tellIdleness(survey.idleness(), enough);
        synchronized (this) {
            filter.surveyed(survey.differing(), !losses.has(new Loss.Overflow()));
        }
        if (!locked.containsAll(survey.locked())) {
            locked.addAll(survey.locked());
            reporter.trouble(troubles.locked(survey.locked()));
        }
        return survey;
    }

    /** Once, after the first walk: what comes later is a change that was made on purpose. */
    private void tellIdleness(Idleness idleness, BooleanSupplier enough) {
        if (!surveyed && !enough.getAsBoolean() && idleness.isTotal()) {
            reporter.trouble(troubles.nothingCounts(idleness.source().map(this::asNamed)));
        }
        surveyed = true;
    }

    /** As {@code hotreload explain} takes it in the directory of the start. */
    private Path asNamed(Path file) {
        Path start = rules.workingDirectory();
        return file.startsWith(start) ? start.relativize(file) : file;
    }

    /** Some sightings got lost: no survey that is not over answers for them. */
    synchronized void overflowed() {
        losses.add(new Loss.Overflow());
        filter.overflowed();
    }
}
