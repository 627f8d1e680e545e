package dev.hotreload.config;

import java.util.List;
import java.util.Optional;

/** The keys that say what the terminal shows. */
final class ConsoleKeys {

    static final Key<Boolean> LOG_TIME =
            Key.of("log.time", SwitchType.SWITCH, false, "Print the time of day with each line");
    static final Key<Boolean> LOG_MAIN_ONLY =
            Key.of(
                    "log.main_only",
                    SwitchType.SWITCH,
                    false,
                    "Print only the lines about reloads, failures, the configuration and leaving");
    static final Key<Boolean> LOG_SILENT =
            Key.of("log.silent", SwitchType.SWITCH, false, "Print only what the commands print");

    static final Key<String> COLOR_MAIN = color("main", "magenta", "the daemon's own lines");
    static final Key<String> COLOR_WATCHER = color("watcher", "cyan", "lines about changes");
    static final Key<String> COLOR_BUILD = color("build", "yellow", "lines about builds");
    static final Key<String> COLOR_RUNNER = color("runner", "green", "lines about the program");
    static final Key<String> COLOR_APP =
            Key.of("color.app", TextType.TEXT, "", "Has no effect, as in Air");
    static final Key<Color.Mode> COLOR_MODE =
            Key.of(
                    "color.mode",
                    TextType.MODE,
                    Color.Mode.AUTO,
                    "When to use colours; auto is on a terminal that is not dumb");

    static final Key<Boolean> CLEAN_ON_EXIT =
            Key.of(
                    "misc.clean_on_exit",
                    SwitchType.SWITCH,
                    false,
                    "Delete what was made in `tmp_dir`, and the directory if it was made too and"
                            + " is empty");
    static final Key<Optional<String>> STARTUP_BANNER =
            Key.of(
                    "misc.startup_banner",
                    TextType.OPTIONAL,
                    Optional.empty(),
                    "Text to print at the start; empty prints none");

    static final Key<Boolean> CLEAR_ON_REBUILD =
            Key.of(
                    "screen.clear_on_rebuild",
                    SwitchType.SWITCH,
                    false,
                    "Clear the terminal before each build");
    static final Key<Boolean> KEEP_SCROLL =
            Key.of(
                    "screen.keep_scroll",
                    SwitchType.SWITCH,
                    true,
                    "Keep what had scrolled by when clearing");

    static final List<Section> SECTIONS =
            List.of(
                    new Section("Log", List.of(LOG_TIME, LOG_MAIN_ONLY, LOG_SILENT)),
                    new Section(
                            "Colours: red, green, yellow, blue, magenta, cyan, white or raw",
                            List.of(
                                    COLOR_MAIN,
                                    COLOR_WATCHER,
                                    COLOR_BUILD,
                                    COLOR_RUNNER,
                                    COLOR_APP,
                                    COLOR_MODE)),
                    new Section("Miscellaneous", List.of(CLEAN_ON_EXIT, STARTUP_BANNER)),
                    new Section("Screen", List.of(CLEAR_ON_REBUILD, KEEP_SCROLL)));

    private ConsoleKeys() {}

    private static Key<String> color(String name, String standard, String what) {
        return Key.of("color." + name, TextType.FILLED, standard, "Colour of " + what);
    }
}
