package dev.hotreload.watch;

import dev.hotreload.config.Config;
import dev.hotreload.config.Rule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directories of one configuration: where files count for the build, where they count for
 * rules, and through which ones a watch has to pass to see a single file.
 */
final class Regions {

    private final Path root;
    private final Path tmpDir;
    private final Optional<Path> testdataDir;
    private final Set<Path> excluded;
    private final List<Path> includedBelowRoot;
    private final List<Path> includedElsewhere;
    private final List<Path> ruleDirs;
    private final Set<Path> tops = new LinkedHashSet<>();
    private final Set<Path> passages = new HashSet<>();

    Regions(Config config) {
        root = config.root();
        tmpDir = config.tmpDir();
        testdataDir = config.testdataDir();
        excluded = Set.copyOf(config.watch().excludeDirs());
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
        singleFiles(config).forEach(file -> passTo(file.getParent()));
    }

    /** Where a walk begins; some may lie in others, some may be absent. Root comes first. */
    List<Path> tops() {
        return List.copyOf(tops);
    }

    /** Whether a watch needs neither {@code dir} nor anything below it. */
    boolean prunes(Path dir) {
        return !passages.contains(dir) && !ruled(dir) && exclusion(dir).isPresent();
    }

    /** Why the files directly in {@code dir} do not count for the build; empty if they do. */
    Optional<String> exclusion(Path dir) {
        if (dir.startsWith(root)) {
            return exclusionBelowRoot(dir);
        }
        List<Path> around = includedElsewhere.stream().filter(dir::startsWith).toList();
        if (around.isEmpty()) {
            return Optional.of("outside of root");
        }
        return firstExclusion(around.getFirst(), dir, includedElsewhere);
    }

    /** Whether the files directly in {@code dir} count for a rule that names a directory. */
    boolean ruled(Path dir) {
        return ruleDirs.stream()
                .anyMatch(named ->
                        dir.startsWith(named) && firstExclusion(named, dir, ruleDirs).isEmpty());
    }

    private Optional<String> exclusionBelowRoot(Path dir) {
        if (!includedBelowRoot.isEmpty() && includedBelowRoot.stream().noneMatch(dir::startsWith)) {
            return Optional.of("outside of include_dir");
        }
        return firstExclusion(root, dir, includedBelowRoot);
    }

    /** The reason nearest to {@code dir}; {@code top} itself is never the reason. */
    private Optional<String> firstExclusion(Path top, Path dir, List<Path> named) {
        for (Path part = dir; !part.equals(top); part = part.getParent()) {
            Optional<String> reason = exclusionItself(part, dir, named);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private Optional<String> exclusionItself(Path part, Path dir, List<Path> named) {
        String name = part.getFileName().toString();
        if (part.equals(tmpDir)) {
            return Optional.of("tmp_dir " + shown(part));
        }
        if (testdataDir.filter(part::equals).isPresent()) {
            return Optional.of("testdata_dir " + shown(part));
        }
        if (excluded.contains(part)) {
            return Optional.of("exclude_dir " + shown(part));
        }
        if (name.startsWith(".")) {
            return Optional.of("directory with a leading dot: " + shown(part));
        }
        boolean unnamed = named.stream().noneMatch(n -> n.startsWith(part) && dir.startsWith(n));
        return name.equals("node_modules") && unnamed
                ? Optional.of("node_modules, which no include_dir names")
                : Optional.empty();
    }

    private Path shown(Path dir) {
        return dir.startsWith(root) ? root.relativize(dir) : dir;
    }

    /** Those that may count: nothing in {@code tmp_dir} does. */
    Set<Path> outsideTmp(Collection<Path> files) {
        return files.stream().filter(file -> !inTmp(file)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean inTmp(Path path) {
        return path.startsWith(tmpDir) && !root.startsWith(tmpDir);
    }

    private Stream<Path> singleFiles(Config config) {
        Stream<Path> included =
                Stream.concat(
                                config.watch().includeFiles().stream(),
                                config.rules().stream()
                                        .map(Rule::includeFiles)
                                        .flatMap(Collection::stream))
                        .filter(file -> !inTmp(file));
        return Stream.concat(
                included,
                Stream.concat(config.envFiles().stream(), config.possibleFiles().stream()));
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
