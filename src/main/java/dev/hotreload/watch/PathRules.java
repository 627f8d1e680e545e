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
import java.util.stream.IntStream;

/**
 * Decides by its path alone what a file is for. Paths are absolute and normalized. The
 * configuration file comes first, since a new one may change everything else; then the rules in
 * their order; then the files of variables; then the filters of the build.
 */
public final class PathRules {

    private static final String EVERY_FILE = "*";

    private record ExcludedFiles(String pattern, GoGlob glob) {}

    private final Config config;
    private final Watch watch;
    private final Regions regions;
    private final OwnOutput ownOutput;
    private final List<ExcludedFiles> excludedFiles;
    private final Set<Path> includedFiles;
    private final Set<Path> envFiles;

    public PathRules(Config config) {
        this.config = config;
        watch = config.watch();
        regions = new Regions(config);
        ownOutput = OwnOutput.of(config);
        excludedFiles =
                watch.excludeFiles().stream()
                        .flatMap(pattern ->
                                GoGlob.compile(pattern).stream()
                                        .map(glob -> new ExcludedFiles(pattern, glob)))
                        .toList();
        includedFiles = regions.outsideTmp(watch.includeFiles());
        envFiles = Set.copyOf(config.envFiles());
    }

    /** What a change of {@code file} would mean. */
    public Verdict verdict(Path file) {
        if (config.possibleFiles().contains(file)) {
            return new Verdict.Counts(new Target.Configuration());
        }
        if (ownOutput.has(file)) {
            return new Verdict.Ignored("written by the build itself");
        }
        OptionalInt rule = ruleFor(file);
        if (rule.isPresent()) {
            return new Verdict.Counts(new Target.RuleCommand(rule.getAsInt()));
        }
        if (envFiles.contains(file)) {
            return new Verdict.Counts(new Target.Environment());
        }
        return exclusion(file)
                .<Verdict>map(Verdict.Ignored::new)
                .orElseGet(() -> new Verdict.Counts(new Target.Program()));
    }

    /** Whether neither {@code dir} nor anything below it has to be watched. */
    public boolean prunes(Path dir) {
        return regions.prunes(dir);
    }

    /** Where a watch has to begin; some may lie in others, some may be absent. Root comes first. */
    List<Path> tops() {
        return regions.tops();
    }

    Path root() {
        return config.root();
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
        boolean listed = regions.outsideTmp(rule.includeFiles()).contains(file);
        boolean kind =
                listed
                        || hasExtension(file, rule.includeExt())
                        || (rule.includeExt().isEmpty() && rule.includeFiles().isEmpty());
        boolean place =
                rule.includeDirs().isEmpty()
                        || rule.includeDirs().stream().anyMatch(file::startsWith);
        return kind
                && place
                && rule.excludeRegex().stream().noneMatch(regex -> finds(regex, file))
                && (listed || watched(file.getParent()));
    }

    private boolean watched(Path dir) {
        return regions.ruled(dir) || regions.exclusion(dir).isEmpty();
    }

    private Optional<String> exclusion(Path file) {
        boolean included = includedFiles.contains(file);
        if (!included && !hasExtension(file, watch.includeExt())) {
            return Optional.of("include_ext does not list " + extension(file));
        }
        return excludedBy(file)
                .or(() -> included ? Optional.empty() : regions.exclusion(file.getParent()));
    }

    private Optional<String> excludedBy(Path file) {
        String relative = config.root().relativize(file).toString();
        for (ExcludedFiles files : excludedFiles) {
            if (files.glob().matches(relative)) {
                return Optional.of("exclude_file " + files.pattern());
            }
        }
        return watch.excludeRegex().stream()
                .filter(regex -> finds(regex, file))
                .findFirst()
                .map(regex -> "exclude_regex " + regex.pattern());
    }

    private static boolean finds(Regex regex, Path file) {
        return regex.findsIn(file.toString());
    }

    private static boolean hasExtension(Path file, List<String> wanted) {
        if (wanted.contains(EVERY_FILE)) {
            return true;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot >= 0 && wanted.contains(name.substring(dot + 1));
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : name;
    }
}
