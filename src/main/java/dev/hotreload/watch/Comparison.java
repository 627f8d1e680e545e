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
    private final Set<Path> locked = new HashSet<>();

    Comparison(
            Inventory inventory,
            Losses losses,
            FilterLoop filter,
            Reporter reporter,
            Troubles troubles) {
        this.inventory = inventory;
        this.losses = losses;
        this.filter = filter;
        this.reporter = reporter;
        this.troubles = troubles;
    }

    /** Gives up half-way when {@code enough}; tells of each directory that may not be read once. */
    Survey run(BooleanSupplier enough) {
        Survey survey = inventory.survey(enough);
        synchronized (this) {
            filter.surveyed(survey.differing(), !losses.has(new Loss.Overflow()));
        }
        if (!locked.containsAll(survey.locked())) {
            locked.addAll(survey.locked());
            reporter.trouble(troubles.locked(survey.locked()));
        }
        return survey;
    }

    /** Some sightings got lost: no survey that is not over answers for them. */
    synchronized void overflowed() {
        losses.add(new Loss.Overflow());
        filter.overflowed();
    }
}
