package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out where inotify is of no use and tells it, each place once. Whether changes are reported
 * is a matter of the mount. For the patrol's thread alone.
 */
final class PolledPlaces {

    private final PathRules rules;
    private final Path mountInfo;
    private final Troubles troubles;
    private final Reporter reporter;
    private final Set<Path> unreported = new HashSet<>();
    private final Set<Path> told = new HashSet<>();
    private String read = "";
    private Mounts mounts = Mounts.of(read);
    private Map<Path, Mount> named = Map.of();
    private boolean everything;
    private int missedDeletions;

    PolledPlaces(PathRules rules, Path mountInfo, Troubles troubles, Reporter reporter) {
        this.rules = rules;
        this.mountInfo = mountInfo;
        this.troubles = troubles;
        this.reporter = reporter;
        everything = rules.polled();
    }

    /** What has to be polled from now on. */
    PolledParts look() {
        if (everything) {
            return new PolledParts(Set.copyOf(rules.tops()), true);
        }
        read = Mounts.read(mountInfo);
        mounts = Mounts.of(read);
        named = namesOf(mounts);
        Set<Path> places = new HashSet<>(unreported);
        named.forEach(
                (place, mount) -> SilentFileSystem.of(mount).ifPresent(_ -> places.add(place)));
        places.removeIf(place -> PolledParts.isBelowOther(place, places));
        places.stream().sorted().forEach(this::tell);
        return new PolledParts(
                places, rules.tops().stream().allMatch(top -> PolledParts.isIn(top, places)));
    }

    private void tell(Path place) {
        if (told.add(place)) {
            SilentFileSystem.of(named.get(place))
                    .ifPresent(it -> reporter.trouble(troubles.silent(place, it)));
        }
    }

    /** Whether something was mounted or unmounted since the last look, where it matters. */
    boolean changed() {
        String now = Mounts.read(mountInfo);
        if (now.equals(read)) {
            return false;
        }
        read = now;
        mounts = Mounts.of(now);
        return !namesOf(mounts).equals(named);
    }

    /** All is to be polled, for this reason. */
    void everything(String sentence) {
        everything = true;
        reporter.trouble(sentence);
    }

    /**
     * Those of the missed files that prove a place to be silent. A file may vanish between two
     * steps of the first walk: one such miss proves nothing. What a link leads to may lie outside
     * of the watch.
     */
    List<Path> proofs(List<Path> missed, PolledParts polled) {
        return missed.stream().filter(file -> !polled.has(file)).filter(this::isProof).toList();
    }

    private boolean isProof(Path missed) {
        return (Files.exists(missed) && !Files.isSymbolicLink(missed)) || ++missedDeletions > 1;
    }

    /** What is around these files says nothing of its changes. */
    void unreported(List<Path> files) {
        for (Path file : files) {
            Path place = placeOf(file);
            if (!PolledParts.isIn(place, unreported)) {
                unreported.add(place);
                told.add(place);
                reporter.trouble(troubles.unreported(file, place));
            }
        }
    }

    /** As far up as the mount of the file goes, and not beyond the top around it. */
    private Path placeOf(Path file) {
        Path top = topAround(file);
        Path place = file.getParent();
        while (!place.equals(top) && (!Files.exists(place) || isOnOneMount(place))) {
            place = place.getParent();
        }
        return place;
    }

    private boolean isOnOneMount(Path directory) {
        return mounts.around(real(directory)).equals(mounts.around(real(directory.getParent())));
    }

    private Path topAround(Path file) {
        return rules.tops().stream()
                .filter(file::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount))
                .orElseThrow();
    }

    /** The mounts of what is watched, by the names that they have there. */
    private Map<Path, Mount> namesOf(Mounts all) {
        Map<Path, Mount> names = new LinkedHashMap<>();
        for (Path top : rules.tops()) {
            Path real = real(top);
            all.around(real).ifPresent(mount -> names.put(top, mount));
            for (Mount mount : all.below(real)) {
                Path name = top.resolve(real.relativize(mount.point()));
                if (!rules.prunes(name)) {
                    names.put(name, mount);
                }
            }
        }
        return names;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path;
        }
    }
}
