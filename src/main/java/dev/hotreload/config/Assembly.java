package dev.hotreload.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Builds the configuration from settings that were found to be good. */
final class Assembly {

    private static final Duration SHORTEST_POLL = Duration.ofMillis(500);
    private static final Duration STANDARD_START_TIMEOUT = Duration.ofSeconds(5);

    private final Settings settings;
    private final Directories directories;
    private final List<String> appArguments;

    Assembly(Settings settings, Directories directories, List<String> appArguments) {
        this.settings = settings;
        this.directories = directories;
        this.appArguments = appArguments;
    }

    Config config(Optional<Path> file) {
        return new Config(
                file,
                directories.workingDirectory(),
                directories.root(),
                tmpDir(),
                optional(ProjectKeys.TESTDATA_DIR).map(directories::inRoot),
                directories.allInRoot(settings.value(ProjectKeys.ENV_FILES)),
                build(),
                watch(),
                rules(),
                log(),
                color(),
                new Misc(
                        settings.value(ConsoleKeys.CLEAN_ON_EXIT),
                        settings.value(ConsoleKeys.STARTUP_BANNER)),
                new Screen(
                        settings.value(ConsoleKeys.CLEAR_ON_REBUILD),
                        settings.value(ConsoleKeys.KEEP_SCROLL)),
                proxy(),
                hotreload());
    }

    private Path tmpDir() {
        return directories.inRoot(settings.value(ProjectKeys.TMP_DIR));
    }

    private Build build() {
        return new Build(
                commands(BuildKeys.PRE_CMD),
                settings.value(BuildKeys.CMD),
                commands(BuildKeys.POST_CMD),
                program(),
                buildLog(),
                settings.value(BuildKeys.DELAY),
                settings.value(BuildKeys.STOP_ON_ERROR),
                new StopChoice(settings).stop(),
                settings.value(ProgramKeys.RERUN),
                settings.value(ProgramKeys.RERUN_DELAY));
    }

    private List<String> commands(Key<List<String>> key) {
        return settings.value(key).stream().filter(command -> !command.isBlank()).toList();
    }

    private Program program() {
        List<String> arguments = new ArrayList<>(settings.value(ProgramKeys.ARGS_BIN));
        arguments.addAll(appArguments);
        Optional<String> fullBin = optional(ProgramKeys.FULL_BIN);
        List<String> entrypoint = settings.value(ProgramKeys.ENTRYPOINT);
        if (fullBin.isPresent()) {
            return new Program.FullBin(fullBin.get(), settings.value(ProgramKeys.BIN), arguments);
        }
        return entrypoint.isEmpty()
                ? new Program.Bin(settings.value(ProgramKeys.BIN), arguments)
                : new Program.Entrypoint(entrypoint, arguments);
    }

    private Watch watch() {
        return new Watch(
                Extensions.of(settings.value(WatchKeys.INCLUDE_EXT)),
                directories.allInRoot(settings.value(WatchKeys.INCLUDE_DIR)),
                directories.allInRoot(settings.value(WatchKeys.INCLUDE_FILE)),
                directories.allInRoot(settings.value(WatchKeys.EXCLUDE_DIR)),
                settings.value(WatchKeys.EXCLUDE_FILE),
                settings.value(WatchKeys.EXCLUDE_REGEX),
                settings.value(HotreloadKeys.GITIGNORE),
                settings.value(WatchKeys.FOLLOW_SYMLINK),
                settings.value(WatchKeys.POLL),
                longer(SHORTEST_POLL, settings.value(WatchKeys.POLL_INTERVAL)));
    }

    private List<Rule> rules() {
        List<RuleSettings> rules = settings.rules();
        return IntStream.range(0, rules.size())
                .mapToObj(index -> rule(index, rules.get(index)))
                .toList();
    }

    private Rule rule(int index, RuleSettings rule) {
        String name = rule.value(RuleKeys.NAME);
        Duration delay = rule.value(RuleKeys.DELAY);
        return new Rule(
                name.isBlank() ? "rule-" + index : name,
                rule.value(RuleKeys.CMD),
                directories.allInRoot(rule.value(RuleKeys.INCLUDE_DIR)),
                Extensions.of(rule.value(RuleKeys.INCLUDE_EXT)),
                directories.allInRoot(rule.value(RuleKeys.INCLUDE_FILE)),
                rule.value(RuleKeys.EXCLUDE_REGEX),
                delay.isZero() ? RuleKeys.DELAY.standard() : delay);
    }

    /** Under {@code tmp_dir} whatever was written, as in Air: nothing is written anywhere else. */
    private Path buildLog() {
        Path inside = Path.of("/").resolve(settings.value(BuildKeys.LOG)).normalize();
        return tmpDir().resolve(Path.of("/").relativize(inside));
    }

    private Log log() {
        return new Log(
                settings.value(ConsoleKeys.LOG_TIME),
                settings.value(ConsoleKeys.LOG_MAIN_ONLY),
                settings.value(ConsoleKeys.LOG_SILENT));
    }

    private Color color() {
        return new Color(
                settings.value(ConsoleKeys.COLOR_MAIN),
                settings.value(ConsoleKeys.COLOR_WATCHER),
                settings.value(ConsoleKeys.COLOR_BUILD),
                settings.value(ConsoleKeys.COLOR_RUNNER),
                settings.value(ConsoleKeys.COLOR_MODE));
    }

    private Proxy proxy() {
        Duration timeout = settings.value(ProxyKeys.APP_START_TIMEOUT);
        return new Proxy(
                settings.value(ProxyKeys.ENABLED),
                settings.value(ProxyKeys.PROXY_PORT),
                settings.value(ProxyKeys.APP_PORT),
                timeout.isZero() ? STANDARD_START_TIMEOUT : timeout);
    }

    private Hotreload hotreload() {
        return new Hotreload(
                settings.value(HotreloadKeys.EAGER),
                settings.value(HotreloadKeys.GO_FLAGS),
                settings.value(HotreloadKeys.SKIP_IDENTICAL),
                Optional.of(settings.value(HotreloadKeys.ROLLBACK_WINDOW))
                        .filter(_ -> settings.value(HotreloadKeys.ROLLBACK)),
                ready(),
                settings.value(HotreloadKeys.STDIN),
                debug());
    }

    private Optional<Debug> debug() {
        return settings.value(DebugKeys.DEBUG)
                ? Optional.of(
                        new Debug(
                                settings.value(DebugKeys.LISTEN), settings.value(DebugKeys.RELOAD)))
                : Optional.empty();
    }

    private Ready ready() {
        int port = settings.value(HotreloadKeys.READY_PORT);
        Duration timeout = settings.value(HotreloadKeys.READY_TIMEOUT);
        return new Ready(
                settings.value(HotreloadKeys.READY_HTTP),
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port),
                settings.value(HotreloadKeys.READY_LOG),
                timeout.isZero() ? HotreloadKeys.READY_TIMEOUT.standard() : timeout);
    }

    private Optional<String> optional(Key<String> key) {
        return Optional.of(settings.value(key)).filter(text -> !text.isBlank());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
