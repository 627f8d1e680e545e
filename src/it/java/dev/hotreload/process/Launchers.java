package dev.hotreload.process;

import dev.hotreload.posix.PosixException;

/**
 * The one launcher of the tests' virtual machine: it reaps every child, so that no test beside it
 * may use {@link ProcessBuilder}.
 */
public final class Launchers {

    private static final Launcher ONLY = start();

    private Launchers() {}

    public static Launcher only() {
        return ONLY;
    }

    private static Launcher start() {
        try {
            return Launcher.start("test-" + ProcessHandle.current().pid());
        } catch (PosixException e) {
            throw new IllegalStateException(e);
        }
    }
}
