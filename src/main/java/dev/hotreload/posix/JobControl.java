package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** This process as a job of a shell that has job control. */
public final class JobControl {

    private static final MemorySegment SIGNAL = LibC.require("signal");
    private static final MemorySegment SIGACTION = LibC.require("sigaction");
    private static final MemorySegment RAISE = LibC.require("raise");
    private static final int SIG_DFL = 0;
    private static final int SIG_IGN = 1;

    /** More than glibc's 152 bytes. */
    private static final long STRUCTURE = 256;

    private JobControl() {}

    /** Has the terminal not stop this process for a read or a write in the background. */
    public static void runInTheBackground() {
        LibC.call(SIGNAL, Signal.TERMINAL_INPUT.number(), SIG_IGN);
        LibC.call(SIGNAL, Signal.TERMINAL_OUTPUT.number(), SIG_IGN);
    }

    /**
     * From now on SIGTSTP runs {@code stop} instead of stopping this process, unless it is ignored,
     * and SIGCONT runs {@code goOn}; each on a thread of its own.
     */
    public static void deliverTo(Runnable stop, Runnable goOn) {
        if (canStop()) {
            Interrupts.deliver(List.of(Signal.TERMINAL_STOP), _ -> stop.run());
        }
        Interrupts.deliver(List.of(Signal.CONTINUE), _ -> goOn.run());
    }

    /** Whether SIGTSTP is not ignored. */
    public static boolean canStop() {
        int number = Signal.TERMINAL_STOP.number();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handler = arena.allocate(STRUCTURE);
            LibC.call(SIGACTION, number, 0, handler.address());
            return handler.get(JAVA_LONG, 0) != SIG_IGN;
        }
    }

    /**
     * Stops this process as SIGTSTP does where nobody handles it, and returns when it is continued:
     * at once where there is no shell that could.
     */
    public static void stop() {
        int number = Signal.TERMINAL_STOP.number();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handler = arena.allocate(STRUCTURE);
            LibC.call(SIGACTION, number, 0, handler.address());
            LibC.call(SIGNAL, number, SIG_DFL);
            LibC.call(RAISE, number);
            LibC.call(SIGACTION, number, handler.address(), 0);
        }
    }

    /** Sends SIGTSTP to this process and whoever else is of its job. */
    public static void stopJob() {
        Posix.killGroup(0, Signal.TERMINAL_STOP);
    }
}
