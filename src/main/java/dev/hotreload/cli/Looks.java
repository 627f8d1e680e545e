package dev.hotreload.cli;

import dev.hotreload.config.Color;
import dev.hotreload.config.Config;
import dev.hotreload.report.Look;
import dev.hotreload.report.Part;

import java.util.Map;
import java.util.Optional;

/** The look of the daemon's lines, from {@code [color]}, {@code [log]} and where they go. */
final class Looks {

    private Looks() {}

    static Look of(Config config, boolean terminal, Optional<String> noColor) {
        return new Look(
                isColored(config.color().mode(), terminal, noColor)
                        ? colors(config.color())
                        : Map.of(),
                config.log().time(),
                config.log().mainOnly(),
                config.log().silent());
    }

    private static boolean isColored(Color.Mode mode, boolean terminal, Optional<String> noColor) {
        return switch (mode) {
            case AUTO -> terminal && noColor.filter(value -> !value.isEmpty()).isEmpty();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    private static Map<Part, String> colors(Color color) {
        return Map.of(
                Part.MAIN, color.main(),
                Part.WATCHER, color.watcher(),
                Part.BUILD, color.build(),
                Part.RUNNER, color.runner());
    }
}
