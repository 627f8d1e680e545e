package dev.hotreload.process;

import dev.hotreload.posix.Reaped;
import dev.hotreload.posix.Signal;

import java.util.List;

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

    /**
     * It was given up: it runs on as another user, whom we may not send signals.
     *
     * @param processes such as {@code pid 4713 (sleep 1000)}; may be empty, where they are hidden
     */
    record Unreachable(List<String> processes) implements ExitStatus {

        public Unreachable {
            processes = List.copyOf(processes);
        }

        @Override
        public String toString() {
            String who = processes.isEmpty() ? "a process of it" : String.join(", ", processes);
            return "left running as another user, for them or root to end: " + who;
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
