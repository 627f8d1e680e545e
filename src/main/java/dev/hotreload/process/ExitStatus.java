package dev.hotreload.process;

import dev.hotreload.posix.Reaped;
import dev.hotreload.posix.Signal;

/** How a process ended. */
public sealed interface ExitStatus {

    /** It ended by itself. */
    record Exited(int code) implements ExitStatus {
        @Override
        public String toString() {
            return "exit status " + code;
        }
    }

    /**
     * A signal ended it.
     *
     * @param dumpedCore whether the system wrote its memory to a file
     */
    record Signalled(Signal by, boolean dumpedCore) implements ExitStatus {

        public Signalled(Signal by) {
            this(by, false);
        }

        @Override
        public String toString() {
            return dumpedCore ? by + " (core dumped)" : by.toString();
        }
    }

    static ExitStatus of(Reaped child) {
        return child.exited()
                ? new Exited(child.exitCode())
                : new Signalled(child.signal(), child.dumpedCore());
    }

    /** Whether it ended by itself with code 0. */
    default boolean isSuccess() {
        return this instanceof Exited(int code) && code == 0;
    }
}
