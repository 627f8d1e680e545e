package dev.hotreload.cli;

import dev.hotreload.config.Config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the daemon says first. */
final class Greeting {

    private Greeting() {}

    static List<String> of(Config config) {
        List<String> lines = new ArrayList<>();
        String banner = config.misc().startupBanner().orElseGet(() -> banner(config));
        if (!banner.isEmpty()) {
            lines.add(banner);
        }
        if (config.proxy().enabled()) {
            lines.add("[proxy] is not there yet: the program is reached on its own port");
        }
        return lines;
    }

    private static String banner(Config config) {
        return "hotreload "
                + Version.current()
                + " · "
                + config.file().map(Path::toString).orElse("no air.toml, defaults")
                + " · watching "
                + config.root();
    }
}
