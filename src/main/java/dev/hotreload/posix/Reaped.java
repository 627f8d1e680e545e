package dev.hotreload.posix;

/**
 * A child that ended, or was stopped.
 *
 * @param status as {@code waitpid} gives it
 */
public record Reaped(int pid, int status) {

    private static final int STOPPED = 0x7F;

    /** Whether it has not ended, but waits for SIGCONT. */
    public boolean stopped() {
        return (status & 0xFF) == STOPPED;
    }

    public boolean exited() {
        return (status & 0x7F) == 0;
    }

    /** Its exit code, from 0 to 255, if it {@link #exited}. */
    public int exitCode() {
        return (status >> 8) & 0xFF;
    }

    /** What ended it, if it has not {@link #exited}. */
    public Signal signal() {
        return new Signal(status & 0x7F);
    }

    /** Whether the system wrote its memory to a file. */
    public boolean dumpedCore() {
        return !exited() && (status & 0x80) != 0;
    }
}
