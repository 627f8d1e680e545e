package dev.hotreload.posix;

import java.util.List;
import java.util.Set;

/** A signal by its number on Linux, from 1 to 64. */
public record Signal(int number) {

    public static final Signal HANGUP = new Signal(1);
    public static final Signal INTERRUPT = new Signal(2);
    public static final Signal KILL = new Signal(9);
    public static final Signal TERMINATE = new Signal(15);
    public static final Signal WINDOW_CHANGE = new Signal(28);

    /** The limit of CPU time is reached. */
    public static final Signal CPU_TIME = new Signal(24);

    /** A file would grow beyond the limit. */
    public static final Signal FILE_SIZE = new Signal(25);

    public static final Signal CONTINUE = new Signal(18);
    public static final Signal TERMINAL_STOP = new Signal(20);
    public static final Signal TERMINAL_INPUT = new Signal(21);
    public static final Signal TERMINAL_OUTPUT = new Signal(22);

    private static final String[] NAMES = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV",
        "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU",
        "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"
    };

    /**
     * The signal of that short name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Signal named(String shortName) {
        int number = List.of(NAMES).indexOf(shortName);
        return new Signal(number);
    }

    /** QUIT, ILL, TRAP, ABRT, BUS, FPE, SEGV, XCPU, XFSZ and SYS. */
    private static final Set<Integer> CORE = Set.of(3, 4, 5, 6, 7, 8, 11, 24, 25, 31);

    public Signal {
        if (number < 1 || number > 64) {
            throw new IllegalArgumentException("not a signal: " + number);
        }
    }

    /** {@code INT}, {@code KILL}, ...; the number of a real-time signal. */
    public String shortName() {
        return number < NAMES.length ? NAMES[number] : Integer.toString(number);
    }

    /** Whether its ordinary effect is to end a process and to dump core. */
    public boolean dumpsCore() {
        return CORE.contains(number);
    }

    /** {@code SIGINT}, {@code SIGKILL}, ... or {@code signal 34}. */
    @Override
    public String toString() {
        return number < NAMES.length ? "SIG" + NAMES[number] : "signal " + number;
    }
}
