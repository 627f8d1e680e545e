package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Keeps {@link Known} in step with the disk by walks, beside what events tell of it. */
final class Inventory {

    /** What is read ahead in all; files beyond it are told apart by their stamps alone. */
    private static final long READ_AHEAD_AT_MOST = 256L << 20;

    private final PathRules rules;
    private final Known known;
    private final Instant since;
    private final Contents contents = new Contents();
    private boolean taken;
    private Set<Path> links = Set.of();

    /** Files that are not newer than {@code since} are known from the first survey on. */
    Inventory(PathRules rules, Known known, Instant since) {
        this.rules = rules;
        this.known = known;
        this.since = since;
    }

    /** Walks over everything; gives up half-way when {@code enough}. */
    Survey survey(BooleanSupplier enough) {
        Survey survey =
                taken
                        ? Survey.again(rules, known, enough)
                        : Survey.first(rules, known, since, enough);
        taken = true;
        links = survey.links();
        return survey;
    }

    /** The links whose files are not what is known of them. */
    List<Path> changedLinks() {
        return links.stream()
                .filter(link -> !Stamp.of(link).equals(known.of(link).map(Fingerprint::stamp)))
                .toList();
    }

    /** Reads files that are known by their stamp alone, until {@code enough}. */
    void readAhead(BooleanSupplier enough) {
        long left = READ_AHEAD_AT_MOST;
        for (Map.Entry<Path, Fingerprint> entry : known.all()) {
            if (enough.getAsBoolean() || left <= 0) {
                return;
            }
            if (entry.getValue().hash().isEmpty()) {
                read(entry.getKey(), entry.getValue());
                left -= entry.getValue().stamp().size();
            }
        }
    }

    List<Path> files() {
        List<Path> files = new ArrayList<>();
        known.all().forEach(entry -> files.add(entry.getKey()));
        return files;
    }

    /** Whether the file still has this stamp, and that is not what is known of it. */
    boolean misses(Path file, Optional<Stamp> stamp) {
        return Stamp.of(file).equals(stamp)
                && !known.of(file).map(Fingerprint::stamp).equals(stamp);
    }

    /** A stamp that holds before and after stands for the content that was read in between. */
    private void read(Path file, Fingerprint unread) {
        try {
            Fingerprint read = contents.fingerprint(file, unread.stamp());
            boolean steady = Stamp.of(file).filter(unread.stamp()::equals).isPresent();
            if (steady && read.stamp().equals(unread.stamp())) {
                known.refine(file, unread, read);
            }
        } catch (IOException _) {
            // It stays unread: its stamp tells.
        }
    }
}
