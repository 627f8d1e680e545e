package dev.hotreload.cli;

import dev.hotreload.config.Color;
import dev.hotreload.config.Config;
import dev.hotreload.process.Environment;
import dev.hotreload.report.Look;
import dev.hotreload.report.Part;

import java.util.Map;

/** The look of the daemon's lines, from {@code [color]}, {@code [log]} and where they go. */
final class Looks {

    private Looks() {}

    static Look of(Config config, boolean terminal, Environment environment) {
        return new Look(
                isColored(config.color().mode(), terminal, environment)
                        ? colors(config.color())
                        : Map.of(),
                config.log().time(),
                config.log().mainOnly(),
                config.log().silent());
    }

    private static boolean isColored(Color.Mode mode, boolean terminal, Environment environment) {
        return switch (mode) {
            case AUTO -> terminal && wantsColors(environment);
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    private static boolean wantsColors(Environment environment) {
        return environment.get("NO_COLOR").orElse("").isEmpty()
                && !environment.get("TERM").orElse("").equals("dumb");
    }

    private static Map<Part, String> colors(Color color) {
        return Map.of(
                Part.MAIN, color.main(),
                Part.WATCHER, color.watcher(),
                Part.BUILD, color.build(),
                Part.RUNNER, color.runner());
    }
}
