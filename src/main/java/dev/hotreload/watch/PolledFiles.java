package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What files and directories look like from outside, and looks that find what is another. Most of
 * them ask no more than each directory and each file that counts for its stamp; what has changed a
 * directory leads to a walk. Nothing is made anew that stays as it is: what outlives a look, look
 * after look, would make the heap grow.
 */
final class PolledFiles {

    /**
     * So often all is walked, whatever the stamps say: not every file system stamps directories.
     */
    private static final int LOOKS_PER_WALK = 4;

    /** Times of FAT are the coarsest: a name may come or go twice within one. */
    private static final Duration COARSEST_TICK = Duration.ofSeconds(2);

    /** Something as the look before saw it. */
    private static final class Seen {

        /** Asked of files only. */
        private final boolean counts;

        private Optional<Stamp> stamp = Optional.empty();
        private int walk;

        private Seen(boolean counts) {
            this.counts = counts;
        }

        /** Whether it looked otherwise before. */
        private boolean becomes(Optional<Stamp> now) {
            if (now.equals(stamp)) {
                return false;
            }
            stamp = now;
            return true;
        }
    }

    private final PathRules rules;
    private final Supplier<Collection<Path>> tops;
    private final BooleanSupplier enough;
    private final Map<Path, Seen> files = new HashMap<>();
    private final Map<Path, Seen> directories = new HashMap<>();
    private List<Path> walked = List.of();
    private int looks;
    private int walks;

    /**
     * @param tops to be walked from; they may become others
     */
    PolledFiles(PathRules rules, Supplier<Collection<Path>> tops, BooleanSupplier enough) {
        this.rules = rules;
        this.tops = tops;
        this.enough = enough;
    }

    /**
     * Files that are not as they were at the look before. What vanished comes first: a renamed file
     * is one burst then.
     */
    List<Path> look() throws IOException {
        List<Path> now = List.copyOf(tops.get());
        boolean walk = looks++ % LOOKS_PER_WALK == 0 || !now.equals(walked) || isTouched();
        return walk ? walk(now) : compare();
    }

    private boolean isTouched() {
        Instant recently = Instant.now().minus(COARSEST_TICK);
        return directories.entrySet().stream()
                .anyMatch(entry -> isTouched(entry.getKey(), entry.getValue(), recently));
    }

    private static boolean isTouched(Path dir, Seen seen, Instant recently) {
        return seen.becomes(Stamp.ofDirectory(dir))
                || seen.stamp.filter(it -> it.modified().toInstant().isAfter(recently)).isPresent();
    }

    private List<Path> compare() {
        Differences differences = new Differences();
        files.forEach((file, seen) -> {
            if (seen.counts) {
                differences.add(file, seen, Stamp.of(file));
            }
        });
        return differences.inOrder();
    }

    private List<Path> walk(List<Path> from) throws IOException {
        walks++;
        walked = from;
        Differences differences = new Differences();
        for (Path top : from) {
            directories.computeIfAbsent(top, _ -> new Seen(false)).walk = walks;
            TreeWalk.walk(top, rules, stamping(differences));
        }
        if (!enough.getAsBoolean()) {
            directories.values().removeIf(seen -> seen.walk != walks);
            files.forEach((file, seen) -> {
                if (seen.walk != walks) {
                    differences.add(file, seen, Optional.empty());
                }
            });
            files.values().removeIf(seen -> seen.walk != walks);
        }
        return differences.inOrder();
    }

    private TreeWalk.Steps stamping(Differences differences) {
        return new TreeWalk.Steps() {
            @Override
            public void directory(Path dir, BasicFileAttributes attributes) {
                Seen seen = directories.computeIfAbsent(dir, _ -> new Seen(false));
                seen.walk = walks;
                seen.stamp = Optional.of(Stamp.from(attributes));
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                Seen seen = files.computeIfAbsent(file, it -> new Seen(counts(it)));
                seen.walk = walks;
                if (seen.counts) {
                    differences.add(file, seen, Stamp.of(file, attributes));
                }
            }

            @Override
            public boolean enough() {
                return enough.getAsBoolean();
            }
        };
    }

    private boolean counts(Path file) {
        return rules.verdict(file) instanceof Verdict.Counts || rules.steeredBy(file);
    }

    private static final class Differences {

        private final List<Path> vanished = new ArrayList<>();
        private final List<Path> others = new ArrayList<>();

        void add(Path file, Seen seen, Optional<Stamp> now) {
            if (seen.becomes(now)) {
                (now.isEmpty() ? vanished : others).add(file);
            }
        }

        List<Path> inOrder() {
            vanished.addAll(others);
            return vanished;
        }
    }
}
