package dev.hotreload.cli;

import dev.hotreload.config.Config;

import java.nio.file.Path;
import java.util.List;

/** What the daemon says first. */
final class Greeting {

    private Greeting() {}

    static List<String> of(Config config, boolean keys) {
        String line =
                config.misc()
                        .startupBanner()
                        .orElseGet(() -> banner(config) + (keys ? " · ? shows the keys" : ""));
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private static String banner(Config config) {
        return "hotreload "
                + Version.current()
                + " · "
                + config.file()
                        .map(file -> shown(file, config.root()))
                        .orElse("no air.toml, defaults")
                + " · watching "
                + config.root();
    }

    /** The directory is named behind it. */
    private static String shown(Path file, Path root) {
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }
}
