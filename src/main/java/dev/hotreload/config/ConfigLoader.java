package dev.hotreload.config;

import org.tomlj.TomlTable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds, reads, checks and merges a configuration.
 *
 * <p>A load depends on nothing but its request and the files it reads, and reports all problems it
 * can find at once.
 */
public final class ConfigLoader {

    private final LoadRequest request;
    private final RootCheck rootCheck;
    private final Problems problems;

    private ConfigLoader(LoadRequest request, RootCheck rootCheck) {
        this.request = request;
        this.rootCheck = rootCheck;
        this.problems = new Problems(request.strict());
    }

    public static LoadResult load(LoadRequest request) {
        return load(request, new RootOnDisk());
    }

    static LoadResult load(LoadRequest request, RootCheck rootCheck) {
        return new ConfigLoader(request, rootCheck).load();
    }

    private LoadResult load() {
        Optional<Path> directory = workingDirectory();
        Optional<ConfigFile> file = directory.flatMap(it -> ConfigFile.find(request, it, problems));
        Optional<Settings> settings = settings(file);
        Optional<Directories> directories =
                directory.flatMap(
                        base -> settings.flatMap(effective -> directories(base, effective)));
        if (problems.hasErrors()) {
            return new LoadResult.Refused(problems.all());
        }
        warnOfAbsent(directories.get(), settings.get());
        Assembly assembly = new Assembly(settings.get(), directories.get(), request.appArguments());
        return new LoadResult.Loaded(
                assembly.config(file.map(ConfigFile::path)), settings.get(), problems.warnings());
    }

    /** No error: they may be made later. */
    private void warnOfAbsent(Directories directories, Settings settings) {
        List<String> included =
                settings.value(WatchKeys.INCLUDE_DIR).stream().filter(it -> !it.isBlank()).toList();
        for (int i = 0; i < included.size(); i++) {
            if (!rootCheck.has(directories.inRoot(included.get(i)))) {
                problems.warning(
                        settings.element(WatchKeys.INCLUDE_DIR.name(), i).where(),
                        "`build.include_dir` names "
                                + TomlText.excerpt(included.get(i))
                                + ", and there is no such directory; correct it, or make it");
            }
        }
    }

    private Optional<Path> workingDirectory() {
        try {
            return Optional.of(
                    request.workingDirectory().resolve(request.airWd().orElse("")).normalize());
        } catch (InvalidPathException _) {
            problems.error(
                    new Source.Variable("air_wd"),
                    "this locale cannot name that path; set LC_ALL=C.UTF-8");
            return Optional.empty();
        }
    }

    /** Empty where the file is no TOML, for then nobody knows what it sets. */
    private Optional<Settings> settings(Optional<ConfigFile> file) {
        Layer flags = FlagValues.read(request.flags(), problems);
        if (file.isEmpty()) {
            return Optional.of(settings(new Layer(), flags, List.of()));
        }
        Optional<TomlTable> table =
                FileText.read(file.get(), problems)
                        .flatMap(text -> TomlSyntax.parse(text, file.get(), problems));
        TableReader reader = new TableReader(file.get(), problems);
        return table.map(top -> settings(reader.read(top), flags, reader.rules()));
    }

    private Settings settings(Layer file, Layer flags, List<RuleSettings> rules) {
        Layer merged = new Merge(file, flags, problems).merged(request.airWd());
        Settings settings = new Settings(merged, rules, request.appArguments());
        new Advice(settings, problems).give();
        return settings;
    }

    private Optional<Directories> directories(Path base, Settings settings) {
        Setting<String> written = settings.get(ProjectKeys.ROOT);
        Optional<Path> home = request.home();
        Path root =
                request.airWd().isPresent() ? base : Directories.root(written.value(), base, home);
        boolean allowed = settings.value(WatchKeys.IGNORE_DANGEROUS_ROOT_DIR);
        return switch (rootCheck.check(root, home, allowed)) {
            case RootCheck.Verdict.Accepted(var real) -> Optional.of(new Directories(base, real));
            case RootCheck.Verdict.Refused(var text) -> {
                problems.error(written.source(), "root " + root + " " + text);
                yield Optional.empty();
            }
        };
    }
}
