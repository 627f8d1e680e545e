package dev.hotreload.watch;

import dev.hotreload.config.Build;
import dev.hotreload.config.Color;
import dev.hotreload.config.Config;
import dev.hotreload.config.Hotreload;
import dev.hotreload.config.Log;
import dev.hotreload.config.Misc;
import dev.hotreload.config.Program;
import dev.hotreload.config.Proxy;
import dev.hotreload.config.Ready;
import dev.hotreload.config.Regex;
import dev.hotreload.config.Rule;
import dev.hotreload.config.Screen;
import dev.hotreload.config.Stdin;
import dev.hotreload.config.Stop;
import dev.hotreload.config.Watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds configurations that start from Air's defaults; paths are relative to root. */
final class Configs {

    private final Path root;
    private Path tmpDir;
    private Optional<Path> file = Optional.empty();
    private final List<Path> envFiles = new ArrayList<>();
    private Program program = new Program.Bin("./tmp/main", List.of());
    private List<String> includeExt = List.of("go", "tpl", "tmpl", "html");
    private List<Path> includeDirs = List.of();
    private List<Path> includeFiles = List.of();
    private List<Path> excludeDirs;
    private List<String> excludeFiles = List.of();
    private List<Regex> excludeRegex = List.of(Regex.compile("_test.go"));
    private boolean gitignore = true;
    private boolean followSymlinks;
    private boolean poll;
    private Duration pollInterval = Duration.ofMillis(500);
    private final List<Rule> rules = new ArrayList<>();

    private Configs(Path root) {
        this.root = root;
        tmpDir = root.resolve("tmp");
        excludeDir("assets", "tmp", "vendor", "testdata");
    }

    static Configs at(Path root) {
        return new Configs(root);
    }

    Configs tmpDir(String dir) {
        tmpDir = resolve(dir);
        return this;
    }

    Configs file(String name) {
        file = Optional.of(resolve(name));
        return this;
    }

    Configs envFile(String name) {
        envFiles.add(resolve(name));
        return this;
    }

    Configs program(Program started) {
        program = started;
        return this;
    }

    Configs includeExt(String... extensions) {
        includeExt = List.of(extensions);
        return this;
    }

    Configs includeDir(String... dirs) {
        includeDirs = resolve(dirs);
        return this;
    }

    Configs includeFile(String... files) {
        includeFiles = resolve(files);
        return this;
    }

    Configs excludeDir(String... dirs) {
        excludeDirs = resolve(dirs);
        return this;
    }

    Configs excludeFile(String... globs) {
        excludeFiles = List.of(globs);
        return this;
    }

    Configs excludeRegex(String... expressions) {
        excludeRegex = Arrays.stream(expressions).map(Regex::compile).toList();
        return this;
    }

    Configs withoutGitignore() {
        gitignore = false;
        return this;
    }

    Configs followSymlinks() {
        followSymlinks = true;
        return this;
    }

    Configs poll(Duration interval) {
        poll = true;
        pollInterval = interval;
        return this;
    }

    /** A rule on extensions in directories; without either it takes all. */
    Configs rule(List<String> dirs, List<String> extensions) {
        return rule(dirs, extensions, List.of(), List.of());
    }

    Configs rule(
            List<String> dirs, List<String> extensions, List<String> files, List<String> excluded) {
        rules.add(
                new Rule(
                        "rule-" + rules.size(),
                        "true",
                        dirs.stream().map(this::resolve).toList(),
                        extensions,
                        files.stream().map(this::resolve).toList(),
                        excluded.stream().map(Regex::compile).toList(),
                        Duration.ofSeconds(1)));
        return this;
    }

    PathRules rules() {
        return new PathRules(config());
    }

    Config config() {
        return new Config(
                file,
                root,
                root,
                tmpDir,
                Optional.of(root.resolve("testdata")),
                envFiles,
                build(),
                new Watch(
                        includeExt,
                        includeDirs,
                        includeFiles,
                        excludeDirs,
                        excludeFiles,
                        excludeRegex,
                        gitignore,
                        followSymlinks,
                        poll,
                        pollInterval),
                rules,
                new Log(false, false, false),
                new Color("magenta", "cyan", "yellow", "green", Color.Mode.AUTO),
                new Misc(false, Optional.empty()),
                new Screen(false, true),
                new Proxy(false, 0, 0, Duration.ofSeconds(5)),
                new Hotreload(
                        true,
                        true,
                        true,
                        Optional.empty(),
                        new Ready(
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Duration.ofSeconds(10)),
                        Stdin.AUTO,
                        Optional.empty()));
    }

    private Build build() {
        return new Build(
                List.of(),
                "go build -o ./tmp/main .",
                List.of(),
                program,
                tmpDir.resolve("build-errors.log"),
                Duration.ofSeconds(1),
                false,
                new Stop(List.of()),
                false,
                Duration.ofMillis(500));
    }

    private Path resolve(String name) {
        return root.resolve(name).normalize();
    }

    private List<Path> resolve(String... names) {
        return Arrays.stream(names).map(this::resolve).toList();
    }
}
