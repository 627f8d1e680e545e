package dev.hotreload.config;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Warnings about values that are valid and may not do what their writer thinks. */
final class Advice {

    private static final Pattern EXPANSION = Pattern.compile("\\$[\\w{(]");
    private static final Duration SHORTEST_POLL = Duration.ofMillis(500);

    private final Settings settings;
    private final Problems problems;

    Advice(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void give() {
        honoured(BuildKeys.DELAY, Duration.ZERO, "1000 ms");
        honoured(ProgramKeys.RERUN_DELAY, Duration.ZERO, "500 ms");
        honoured(ConsoleKeys.KEEP_SCROLL, false, "true");
        honoured(ProjectKeys.TESTDATA_DIR, "", "\"testdata\"");
        pollInterval();
        killDelay();
        new StopChoice(settings).check(problems);
        expansions();
        new IdleValues(settings, problems).warn();
    }

    /** Air cannot tell a zero in the file from nothing. */
    private <T> void honoured(Key<T> key, T zero, String inAir) {
        Setting<T> setting = settings.get(key);
        if (setting.source() instanceof Source.InFile && setting.value().equals(zero)) {
            problems.warning(
                    setting.source(),
                    "`"
                            + key.name()
                            + " = "
                            + setting.toToml()
                            + "` counts here, but Air would ignore it and take "
                            + inAir
                            + "; remove it to have what Air does");
        }
    }

    private void pollInterval() {
        Setting<Duration> setting = settings.get(WatchKeys.POLL_INTERVAL);
        Duration value = setting.value();
        if (!value.isZero() && value.compareTo(SHORTEST_POLL) < 0) {
            problems.warning(
                    setting.source(),
                    "`build.poll_interval = "
                            + setting.toToml()
                            + "` is below the least, 500 is taken; write 500 or more");
        }
    }

    private void killDelay() {
        Setting<Duration> setting = settings.get(ProgramKeys.KILL_DELAY);
        Duration value = setting.value();
        if (!value.isZero() && value.compareTo(Duration.ofMillis(1)) < 0) {
            problems.warning(
                    setting.source(),
                    "`build.kill_delay = "
                            + setting.toToml()
                            + "` is less than a millisecond; write 500ms or 5s if you meant these");
        }
    }

    private void expansions() {
        Setting<List<String>> setting = settings.get(ProgramKeys.ARGS_BIN);
        setting.value().stream()
                .filter(argument -> EXPANSION.matcher(argument).find())
                .forEach(argument ->
                        problems.warning(
                                setting.source(),
                                "`build.args_bin` passes "
                                        + TomlText.excerpt(argument)
                                        + " as it stands; use `full_bin` where a shell"
                                        + " should expand it"));
    }
}
