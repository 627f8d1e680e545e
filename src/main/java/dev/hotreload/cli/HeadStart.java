package dev.hotreload.cli;

import dev.hotreload.posix.Posix;
import dev.hotreload.report.Logging;

/**
 * What is slow the first time and needed in any case: the first call into libc and the first
 * logger. Another core does it while the command line and the configuration are read.
 */
public final class HeadStart {

    private HeadStart() {}

    public static void begin() {
        Thread.ofPlatform()
                .daemon()
                .name("head start")
                .start(() -> {
                    Posix.isTerminal(0);
                    Logging.prepare();
                });
    }
}
