package dev.hotreload.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One walk over all that is watched, comparing every file that counts with what is known. */
final class Survey implements TreeWalk.Steps {

    private final PathRules rules;
    private final Known known;
    private final Optional<Instant> since;
    private final BooleanSupplier enough;
    private final Set<Path> differing = new LinkedHashSet<>();
    private final Set<Path> locked = new LinkedHashSet<>();
    private final Set<Path> present = new HashSet<>();
    private final Set<Path> links = new LinkedHashSet<>();
    private final Idleness idleness = new Idleness();
    private int directories;

    private Survey(PathRules rules, Known known, Optional<Instant> since, BooleanSupplier enough) {
        this.rules = rules;
        this.known = known;
        this.since = since;
        this.enough = enough;
    }

    /** The first walk: unknown files that are not newer than {@code since} become known. */
    static Survey first(PathRules rules, Known known, Instant since, BooleanSupplier enough) {
        return new Survey(rules, known, Optional.of(since), enough).walk();
    }

    /** A later walk: whatever is unknown differs, and so does what is known and not there. */
    static Survey again(PathRules rules, Known known, BooleanSupplier enough) {
        Survey survey = new Survey(rules, known, Optional.empty(), enough).walk();
        for (Map.Entry<Path, Fingerprint> entry : known.all()) {
            if (!survey.present.contains(entry.getKey())) {
                survey.absent(entry.getKey());
            }
        }
        return survey;
    }

    private Survey walk() {
        try {
            for (Path top : rules.tops()) {
                TreeWalk.walk(top, rules, this);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> differing() {
        return List.copyOf(differing);
    }

    /** Directories that may not be read. */
    Set<Path> locked() {
        return Set.copyOf(locked);
    }

    /** Files that count and are symbolic links: what they lead to may change unseen. */
    Set<Path> links() {
        return Set.copyOf(links);
    }

    /** How many directories have to be watched. */
    int directories() {
        return directories;
    }

    /** Whether any save would start a build. */
    Idleness idleness() {
        return idleness;
    }

    @Override
    public void directory(Path dir, BasicFileAttributes attributes) {
        directories++;
    }

    @Override
    public void pruned(Path dir, Reason reason) {
        idleness.pruned(reason);
    }

    @Override
    public void file(Path file, BasicFileAttributes attributes) {
        Verdict verdict = rules.verdict(file);
        idleness.file(file, verdict);
        if (verdict instanceof Verdict.Counts) {
            Stamp.of(file, attributes).ifPresent(stamp -> compare(file, stamp));
            if (Files.isSymbolicLink(file)) {
                links.add(file);
            }
        }
    }

    @Override
    public void locked(Path dir) {
        locked.add(dir);
    }

    @Override
    public boolean enough() {
        return enough.getAsBoolean();
    }

    /** What does not count any more is forgotten without a word. */
    private void absent(Path file) {
        if (rules.verdict(file) instanceof Verdict.Counts) {
            differing.add(file);
        } else {
            known.remove(file);
        }
    }

    private void compare(Path file, Stamp stamp) {
        present.add(file);
        Optional<Fingerprint> old = known.of(file);
        boolean wasThere =
                since.filter(start -> !stamp.modified().toInstant().isAfter(start)).isPresent();
        if (old.isEmpty() && wasThere) {
            known.putIfUnknown(file, Fingerprint.unread(stamp));
        } else if (old.filter(o -> o.stamp().equals(stamp)).isEmpty()) {
            differing.add(file);
        }
    }
}
