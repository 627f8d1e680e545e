package dev.hotreload.watch;

import dev.hotreload.config.Config;
import dev.hotreload.config.Rule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The directories of one configuration: where files count for the build, where they count for
 * rules, and through which ones a watch has to pass to see a single file.
 */
final class Regions {

    private final Path root;
    private final Path tmpDir;
    private final Exclusions exclusions;
    private final List<Path> includedBelowRoot;
    private final List<Path> includedElsewhere;
    private final List<Path> ruleDirs;
    private final Set<Path> tops = new LinkedHashSet<>();
    private final Set<Path> passages = new HashSet<>();
    private final Map<Path, Optional<Reason>> looked = new ConcurrentHashMap<>();

    Regions(Config config, SingleFiles singleFiles, Optional<GitIgnores> ignores) {
        root = config.root();
        tmpDir = config.tmpDir();
        exclusions = new Exclusions(config, ignores);
        List<Path> included = config.watch().includeDirs();
        includedBelowRoot = included.stream().filter(dir -> dir.startsWith(root)).toList();
        includedElsewhere = included.stream().filter(dir -> !dir.startsWith(root)).toList();
        ruleDirs =
                config.rules().stream()
                        .flatMap(rule -> rule.includeDirs().stream())
                        .filter(dir -> !inTmp(dir))
                        .distinct()
                        .toList();
        tops.add(root);
        tops.addAll(includedElsewhere);
        ruleDirs.stream().filter(dir -> !dir.startsWith(root)).forEach(tops::add);
        passages.add(root);
        Stream.concat(includedBelowRoot.stream(), ruleDirs.stream())
                .filter(dir -> !tops.contains(dir))
                .forEach(dir -> passTo(dir.getParent()));
        Stream.concat(included(config), singleFiles.all())
                .forEach(file -> passTo(file.getParent()));
    }

    /** Where a walk begins; some may lie in others, some may be absent. Root comes first. */
    List<Path> tops() {
        return List.copyOf(tops);
    }

    /** Why a watch needs neither {@code dir} nor anything below it; empty if it does. */
    Optional<Reason> pruning(Path dir) {
        return passages.contains(dir) || ruled(dir) ? Optional.empty() : exclusion(dir);
    }

    /** Why the files directly in {@code dir} do not count for the build; empty if they do. */
    Optional<Reason> exclusion(Path dir) {
        Optional<Reason> known = looked.get(dir);
        if (known == null) {
            known = look(dir);
            looked.put(dir, known);
        }
        return known;
    }

    /** Whether the files directly in {@code dir} count for a rule that names a directory. */
    boolean ruled(Path dir) {
        return ruleDirs.stream()
                .anyMatch(named ->
                        dir.startsWith(named) && exclusions.first(named, dir, ruleDirs).isEmpty());
    }

    private Optional<Reason> look(Path dir) {
        if (dir.startsWith(root)) {
            return exclusionBelowRoot(dir);
        }
        List<Path> around = includedElsewhere.stream().filter(dir::startsWith).toList();
        return around.isEmpty()
                ? Optional.of(new Reason.Always("outside of root"))
                : exclusions.first(around.getFirst(), dir, includedElsewhere);
    }

    private Optional<Reason> exclusionBelowRoot(Path dir) {
        if (!includedBelowRoot.isEmpty() && includedBelowRoot.stream().noneMatch(dir::startsWith)) {
            String what =
                    dir.equals(root)
                            ? "the directory of root itself"
                            : root.relativize(dir).toString();
            return Optional.of(new Reason.Unlisted("build.include_dir", what));
        }
        return exclusions.first(root, dir, includedBelowRoot);
    }

    /** Whether a file may count at all: nothing in {@code tmp_dir} does. */
    boolean mayCount(Path file) {
        return !inTmp(file);
    }

    private boolean inTmp(Path path) {
        return path.startsWith(tmpDir) && !root.startsWith(tmpDir);
    }

    private Stream<Path> included(Config config) {
        return Stream.concat(
                        config.watch().includeFiles().stream(),
                        config.rules().stream().map(Rule::includeFiles).flatMap(Collection::stream))
                .filter(file -> !inTmp(file));
    }

    /** Opens the way from the top around {@code dir} down to it; without one it is a top itself. */
    private void passTo(Path dir) {
        Optional<Path> around = tops.stream().filter(dir::startsWith).findFirst();
        if (around.isEmpty()) {
            tops.add(dir);
            passages.add(dir);
            return;
        }
        for (Path part = dir; !part.equals(around.get()); part = part.getParent()) {
            passages.add(part);
        }
    }
}
