package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Turns sightings into changes: looks at the files and reports those whose bytes are no longer the
 * known ones. It has no thread and no timer of its own: whoever owns it calls {@link #step} after
 * sightings and at {@link #nextStep}, from one thread. Times are nanoseconds of any one clock.
 */
final class ChangeFilter {

    /** Editors delete a file and create it again; that long a deletion is not believed. */
    private static final long RECREATION = Duration.ofMillis(10).toNanos();

    /** Editors empty a file before they write it. */
    private static final long REFILL = Duration.ofMillis(20).toNanos();

    private static final int REFILL_LOOKS = 5;

    /** A file to look at once more at {@code at}, and {@code looks} times after that. */
    private record Again(Reason reason, long at, int looks) {
        enum Reason {
            GONE,
            EMPTY
        }
    }

    private final PathRules rules;
    private final Known known;
    private final Hold hold;
    private final FileClock clock;
    private final IgnoredChanges ignored;
    private final Instant since;
    private final Contents contents = new Contents();

    private final Set<Path> seen = new LinkedHashSet<>();
    private final Map<Path, Again> pending = new LinkedHashMap<>();
    private final Map<Path, Change> found = new LinkedHashMap<>();
    private OptionalLong foundAt = OptionalLong.empty();
    private boolean surveyed;

    /**
     * Compares with {@code known} and keeps it up to date.
     *
     * @param hold what delays every change
     * @param ignored hears of what only git leaves out
     * @param since until the first survey is in, an unknown file that is older was there before
     */
    ChangeFilter(
            PathRules rules,
            Known known,
            Hold hold,
            FileClock clock,
            IgnoredChanges ignored,
            Instant since) {
        this.rules = rules;
        this.known = known;
        this.hold = hold;
        this.clock = clock;
        this.ignored = ignored;
        this.since = since;
    }

    /** Something may have happened there. */
    void seen(Path path) {
        seen.add(path);
    }

    /**
     * Every file that counts has been compared with what is known.
     *
     * @param whole whether no sighting got lost since that began
     */
    void surveyed(Collection<Path> differing, boolean whole) {
        surveyed = true;
        seen.addAll(differing);
        if (whole) {
            hold.compared();
        }
    }

    /** Some sightings got lost: a survey is on its way, and what is found belongs to it. */
    void overflowed(long now) {
        hold.overflowed(now);
    }

    /** Whether something was lost, or is found, that {@link #step} did not return yet. */
    boolean owes() {
        return hold.nextLook().isPresent() || !found.isEmpty() || isDeciding();
    }

    /** Looks at what was seen and at what is due; returns what is to be reported now. */
    List<Change> step(long now) {
        List<Path> due = pending.keySet().stream().filter(path -> isDue(path, now)).toList();
        if (seen.isEmpty() && due.isEmpty() && hold.nextLook().isEmpty()) {
            return ready(now);
        }
        if (hold.isOn(now)) {
            return List.of();
        }
        seen.addAll(due);
        List<Path> paths = List.copyOf(seen);
        seen.clear();
        paths.forEach(path -> inspect(path, now));
        if (!found.isEmpty() && foundAt.isEmpty()) {
            foundAt = OptionalLong.of(now);
        }
        return ready(now);
    }

    /** When to step again even if nothing is seen until then; empty if there is no need. */
    OptionalLong nextStep() {
        if (hold.nextLook().isPresent()) {
            return hold.nextLook();
        }
        LongStream again = pending.values().stream().mapToLong(Again::at);
        LongStream report = foundAt.stream().map(at -> at + RECREATION);
        return LongStream.concat(again, report).min();
    }

    private boolean isDue(Path path, long now) {
        return pending.get(path).at() - now <= 0;
    }

    /** A file that is renamed is one burst: what appeared waits for what vanished. */
    private List<Change> ready(long now) {
        if (found.isEmpty() || (isDeciding() && now - foundAt.getAsLong() < RECREATION)) {
            return List.of();
        }
        List<Change> changes = List.copyOf(found.values());
        found.clear();
        foundAt = OptionalLong.empty();
        return changes;
    }

    /** Whether something vanished and may come back. */
    private boolean isDeciding() {
        return pending.values().stream().anyMatch(p -> p.reason() == Again.Reason.GONE);
    }

    private void inspect(Path path, long now) {
        Optional<Target> target = target(path);
        Optional<Stamp> stamp = target.flatMap(_ -> Stamp.of(path));
        if (stamp.isPresent()) {
            compare(path, target.get(), stamp.get(), now);
        } else {
            vanished(path, now);
        }
    }

    private Optional<Target> target(Path path) {
        return switch (rules.verdict(path)) {
            case Verdict.Counts(Target target, _) -> Optional.of(target);
            case Verdict.Ignored(Reason.GitIgnored reason) -> {
                ignored.seen(path, reason);
                yield Optional.empty();
            }
            case Verdict.Ignored _ -> Optional.empty();
        };
    }

    /** Called for all that is no file that counts: what of the known was there may be gone. */
    private void vanished(Path path, long now) {
        List<Path> missed = known.atOrBelow(path);
        if (missed.isEmpty()) {
            pending.remove(path);
        } else if (!missed.contains(path) && Files.isDirectory(path)) {
            pending.remove(path);
            missed.forEach(file -> inspect(file, now));
        } else if (isBelievedGone(path, now)) {
            pending.remove(path);
            missed.forEach(this::confirmGone);
        }
    }

    private boolean isBelievedGone(Path path, long now) {
        Again again = pending.get(path);
        if (again == null || again.reason() != Again.Reason.GONE) {
            pending.put(path, new Again(Again.Reason.GONE, now + RECREATION, 0));
            return false;
        }
        return isDue(path, now);
    }

    private void confirmGone(Path file) {
        if (Stamp.of(file).isEmpty()) {
            known.remove(file);
            pending.remove(file);
            target(file).ifPresent(target -> find(file, Change.Kind.DELETED, target, clock.now()));
        }
    }

    private void compare(Path file, Target target, Stamp stamp, long now) {
        Fingerprint fresh;
        try {
            fresh = contents.fingerprint(file, stamp);
        } catch (NoSuchFileException _) {
            vanished(file, now);
            return;
        } catch (IOException _) {
            fresh = Fingerprint.unread(stamp);
        }
        Optional<Fingerprint> old = known.of(file);
        if (isBeingWritten(file, fresh, old, now)) {
            return;
        }
        pending.remove(file);
        known.put(file, fresh);
        boolean same = old.map(fresh::sameContent).orElseGet(() -> wasThereBefore(stamp));
        if (!same) {
            find(file, Change.Kind.WRITTEN, target, clock.ticksAt(stamp.modified()));
        }
    }

    private boolean wasThereBefore(Stamp stamp) {
        return !surveyed && !stamp.modified().toInstant().isAfter(since);
    }

    private boolean isBeingWritten(
            Path file, Fingerprint fresh, Optional<Fingerprint> old, long now) {
        boolean emptied =
                fresh.stamp().size() == 0
                        && old.filter(o -> o.stamp().size() == 0).isEmpty()
                        && file.toString().endsWith(".go");
        return emptied && isLookedAtAgain(file, now);
    }

    private boolean isLookedAtAgain(Path file, long now) {
        Again again = pending.get(file);
        if (again == null || again.reason() != Again.Reason.EMPTY) {
            again = new Again(Again.Reason.EMPTY, now, REFILL_LOOKS);
        }
        if (again.at() - now > 0) {
            return true;
        }
        pending.put(file, new Again(Again.Reason.EMPTY, now + REFILL, again.looks() - 1));
        return again.looks() > 0;
    }

    private void find(Path file, Change.Kind kind, Target target, long madeAt) {
        found.put(file, new Change(file, kind, target, madeAt));
    }
}
