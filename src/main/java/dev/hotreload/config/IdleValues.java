package dev.hotreload.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Warnings about values that are valid and can do nothing. */
record IdleValues(Settings settings, Problems problems) {

    private static final Set<String> COLORS =
            Set.of("red", "green", "yellow", "blue", "magenta", "cyan", "white", "raw");
    private static final List<Key<String>> COLORED =
            List.of(
                    ConsoleKeys.COLOR_MAIN,
                    ConsoleKeys.COLOR_WATCHER,
                    ConsoleKeys.COLOR_BUILD,
                    ConsoleKeys.COLOR_RUNNER,
                    ConsoleKeys.COLOR_APP);

    void warn() {
        extensions(settings.get(WatchKeys.INCLUDE_EXT));
        settings.rules().forEach(rule -> extensions(rule.layer().get(RuleKeys.INCLUDE_EXT)));
        nothingToWatch();
        COLORED.forEach(key -> color(settings.get(key)));
        readyLog();
        proxy();
    }

    private void extensions(Setting<List<String>> setting) {
        setting.value().stream()
                .filter(IdleValues::fitsNoFile)
                .forEach(written ->
                        problems.warning(
                                setting.source(),
                                "`"
                                        + setting.key().name()
                                        + "` holds "
                                        + TomlText.excerpt(written)
                                        + ", which fits no file; "
                                        + better(written)));
    }

    /** An extension is what stands behind the last point of a file's name. */
    private static boolean fitsNoFile(String written) {
        List<String> extension = Extensions.of(List.of(written));
        return extension.isEmpty()
                || extension.getFirst().contains(".")
                || (extension.getFirst().contains("*") && !extension.getFirst().equals("*"));
    }

    /** The extension behind a pattern such as {@code *.go}. */
    private static String better(String written) {
        String extension = written.strip().replaceFirst("^.*[*.]", "");
        if (!extension.isEmpty()) {
            return "write " + TomlText.quote(extension);
        }
        return written.contains("*") ? "write \"*\" for every file" : "remove it";
    }

    /** Another list that was refused may have held what starts a build. */
    private void nothingToWatch() {
        Setting<List<String>> extensions = settings.get(WatchKeys.INCLUDE_EXT);
        if (Extensions.of(extensions.value()).isEmpty()
                && settings.value(WatchKeys.INCLUDE_FILE).isEmpty()
                && settings.rules().isEmpty()
                && !problems.hasErrors()) {
            problems.warning(
                    extensions.source(),
                    "`build.include_ext` is empty and there is no `include_file`: nothing starts a"
                            + " build; list an extension such as \"go\"");
        }
    }

    private void color(Setting<String> setting) {
        String name = setting.value();
        if (!name.isEmpty() && !COLORS.contains(name)) {
            problems.warning(
                    setting.source(),
                    "`"
                            + setting.key().name()
                            + "` is no colour: "
                            + TomlText.excerpt(name)
                            + "; write red, green, yellow, blue, magenta, cyan, white or raw");
        }
    }

    private void readyLog() {
        Setting<Optional<Regex>> log = settings.get(HotreloadKeys.READY_LOG);
        if (log.value().isPresent() && settings.value(HotreloadKeys.STDIN) == Stdin.APP) {
            problems.warning(
                    log.source(),
                    "`hotreload.ready.log` never comes true on a terminal, where `stdin = \"app\"`"
                            + " has the program write past hotreload; use `http` or `port`");
        }
    }

    private void proxy() {
        Setting<Boolean> enabled = settings.get(ProxyKeys.ENABLED);
        if (enabled.value()) {
            problems.warning(
                    enabled.source(),
                    "`proxy.enabled = true` has no effect, the proxy is not there yet: the program"
                            + " is reached on its own port");
        }
    }
}
