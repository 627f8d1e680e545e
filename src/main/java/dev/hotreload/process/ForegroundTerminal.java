package dev.hotreload.process;

import dev.hotreload.posix.JobControl;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.Terminal;
import dev.hotreload.posix.TerminalMode;

import java.util.Optional;

/**
 * The terminal that the daemon was started on. It is the daemon's, which may have it give each key
 * as it is typed, or another job's. Nothing is done to it while it is another's. Safe for any
 * thread.
 */
public final class ForegroundTerminal implements AutoCloseable {

    private final Terminal terminal;
    private boolean keysWanted;

    /** What it is set back to, while it gives keys. */
    private Optional<TerminalMode> before = Optional.empty();

    private ForegroundTerminal(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The terminal that is the standard input, if that is one. */
    public static Optional<ForegroundTerminal> ofStandardInput() {
        return Terminal.of(0).map(ForegroundTerminal::new);
    }

    /** Whether it is the daemon's now. */
    public boolean isOurs() {
        return terminal.isOurs();
    }

    /** Says whether it is to give each key as it is typed, whenever it is the daemon's. */
    public synchronized void wantKeys(boolean wanted) {
        keysWanted = wanted;
        look();
    }

    /**
     * Does what is to be done now that it may be the daemon's again; to be called after SIGCONT,
     * and now and then while it is not, as not every shell says so.
     *
     * @return whether it gives keys
     */
    public synchronized boolean look() {
        if (!terminal.isOurs()) {
            return false;
        }
        try {
            if (keysWanted) {
                giveKeys();
            } else {
                setBack();
            }
            return keysWanted;
        } catch (PosixException e) {
            // It is gone.
            return false;
        }
    }

    private void giveKeys() throws PosixException {
        TerminalMode now = terminal.mode();
        if (before.isEmpty()) {
            before = Optional.of(now);
        }
        TerminalMode wanted = before.get().byCharacter();
        if (!now.equals(wanted)) {
            terminal.set(wanted);
        }
    }

    private void setBack() throws PosixException {
        if (before.isPresent()) {
            terminal.set(before.get());
            before = Optional.empty();
        }
    }

    /**
     * Sets it back and stops the daemon, as Ctrl-Z does with a process that knows nothing of this;
     * returns when that goes on.
     */
    public synchronized void stop() {
        close();
        JobControl.stop();
    }

    /** Sets it back to what it was. */
    @Override
    public synchronized void close() {
        if (!terminal.isOurs()) {
            before = Optional.empty();
            return;
        }
        try {
            setBack();
        } catch (PosixException e) {
            // It is gone.
        }
    }
}
