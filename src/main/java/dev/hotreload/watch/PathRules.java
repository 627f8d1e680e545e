package dev.hotreload.watch;

import dev.hotreload.config.Config;
import dev.hotreload.config.Regex;
import dev.hotreload.config.Rule;
import dev.hotreload.config.Watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides by its path alone what a file is for. Paths are absolute and normalized. The
 * configuration file comes first, since a new one may change everything else; then the rules in
 * their order; then the files of variables; then the filters of the build.
 */
final class PathRules {

    private final Config config;
    private final Watch watch;
    private final OwnOutput ownOutput;
    private final FileFilters filters;
    private final SingleFiles singleFiles;
    private volatile Optional<GitIgnores> ignores;
    private volatile Regions regions;

    PathRules(Config config) {
        this.config = config;
        watch = config.watch();
        ownOutput = OwnOutput.of(config);
        filters = new FileFilters(config);
        singleFiles = SingleFiles.of(config);
        readIgnores();
    }

    private void readIgnores() {
        Optional<GitIgnores> read =
                watch.gitignore()
                        ? Optional.of(new GitIgnores(config.root(), named()))
                        : Optional.empty();
        regions = new Regions(config, singleFiles, read);
        ignores = read;
    }

    /** Root, and the directories outside of it that are watched in addition. */
    private Set<Path> named() {
        Stream<Path> inRules = config.rules().stream().flatMap(rule -> rule.includeDirs().stream());
        Stream<Path> elsewhere =
                Stream.concat(watch.includeDirs().stream(), inRules)
                        .filter(dir -> !dir.startsWith(config.root()));
        return Stream.concat(Stream.of(config.root()), elsewhere).collect(Collectors.toSet());
    }

    /** Whether a change of this file may change what git ignores. */
    boolean steeredBy(Path file) {
        return watch.gitignore() && GitIgnores.steeredBy(file);
    }

    /**
     * Reads again what git ignores, and tells whether it is something else by now. Cheap enough to
     * be done each second.
     *
     * @param everywhere whether files in the tree may have changed, and not only those around it
     */
    boolean followIgnores(boolean everywhere) {
        boolean outdated = ignores.filter(it -> it.isOutdated(everywhere)).isPresent();
        if (outdated) {
            readIgnores();
        }
        return outdated;
    }

    /** What a change of {@code file} would mean. */
    Verdict verdict(Path file) {
        if (singleFiles.configuration().contains(file)) {
            return new Verdict.Counts(
                    new Target.Configuration(), new Reason.Always("it is the configuration"));
        }
        if (ownOutput.has(file)) {
            return new Verdict.Ignored(new Reason.Always("written by the build itself"));
        }
        OptionalInt rule = ruleFor(file);
        if (rule.isPresent()) {
            String name = config.rules().get(rule.getAsInt()).name();
            return new Verdict.Counts(
                    new Target.RuleCommand(rule.getAsInt()),
                    new Reason.ByRule(rule.getAsInt(), name));
        }
        int variables = singleFiles.environment().indexOf(file);
        return variables >= 0
                ? new Verdict.Counts(new Target.Environment(), listed("env_files", variables, file))
                : forBuild(file);
    }

    private Verdict forBuild(Path file) {
        int included = regions.mayCount(file) ? watch.includeFiles().indexOf(file) : -1;
        if (included >= 0) {
            return filters.exclusion(file)
                    .<Verdict>map(Verdict.Ignored::new)
                    .orElseGet(() -> builds(listed("build.include_file", included, file)));
        }
        Optional<Reason> directory = regions.exclusion(file.getParent());
        Optional<Reason> extension = filters.extension(file);
        return directory
                .or(() -> extension.isPresent() ? Optional.empty() : filters.noExtension(file))
                .or(() -> filters.exclusion(file))
                .or(() -> ignored(file))
                .<Verdict>map(Verdict.Ignored::new)
                .orElseGet(() -> builds(extension.orElseThrow()));
    }

    private static Verdict builds(Reason reason) {
        return new Verdict.Counts(new Target.Program(), reason);
    }

    private Reason listed(String key, int index, Path file) {
        Path root = config.root();
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        return new Reason.Listed(key, index, shown.toString());
    }

    private Optional<Reason> ignored(Path file) {
        return ignores.flatMap(it -> it.ofFile(file));
    }

    /** Whether neither {@code dir} nor anything below it has to be watched. */
    boolean prunes(Path dir) {
        return pruning(dir).isPresent();
    }

    /** Why neither {@code dir} nor anything below it has to be watched; empty if it has to be. */
    Optional<Reason> pruning(Path dir) {
        return regions.pruning(dir);
    }

    /** Why the files directly in {@code dir} do not count for the build; empty if they do. */
    Optional<Reason> exclusion(Path dir) {
        return regions.exclusion(dir);
    }

    /** Where a watch has to begin; some may lie in others, some may be absent. Root comes first. */
    List<Path> tops() {
        return regions.tops();
    }

    Path root() {
        return config.root();
    }

    /** Where hotreload was started. */
    Path workingDirectory() {
        return config.workingDirectory();
    }

    boolean followLinks() {
        return watch.followSymlinks();
    }

    boolean polled() {
        return watch.poll();
    }

    Duration pollInterval() {
        return watch.pollInterval();
    }

    private OptionalInt ruleFor(Path file) {
        List<Rule> rules = config.rules();
        return IntStream.range(0, rules.size())
                .filter(index -> fits(rules.get(index), file))
                .findFirst();
    }

    private boolean fits(Rule rule, Path file) {
        boolean listed = rule.includeFiles().contains(file) && regions.mayCount(file);
        boolean kind =
                listed
                        || FileFilters.extension(file, rule.includeExt()).isPresent()
                        || (rule.includeExt().isEmpty() && rule.includeFiles().isEmpty());
        boolean place =
                rule.includeDirs().isEmpty()
                        || rule.includeDirs().stream().anyMatch(file::startsWith);
        return kind
                && place
                && rule.excludeRegex().stream().noneMatch(regex -> finds(regex, file))
                && (listed || (watched(file.getParent()) && ignored(file).isEmpty()));
    }

    private static boolean finds(Regex regex, Path file) {
        return regex.findsIn(file.toString());
    }

    private boolean watched(Path dir) {
        return regions.ruled(dir) || regions.exclusion(dir).isEmpty();
    }
}
