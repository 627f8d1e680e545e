package dev.hotreload.process;

import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.Terminal;
import dev.hotreload.posix.TerminalMode;

import java.util.Optional;

/** The program that the terminal is lent to. Not safe for several threads. */
final class Tenant {

    private final ProcessGroup group;

    /** How it had set the terminal, while it is away from it. */
    private Optional<TerminalMode> mode = Optional.empty();

    private boolean away;
    private boolean mayGoOn;

    Tenant(ProcessGroup group) {
        this.group = group;
    }

    boolean is(ProcessGroup other) {
        return group == other;
    }

    /** Whether it is not away, and the shell has not taken the terminal back. */
    boolean has(Terminal terminal) {
        return !away && !terminal.isTheShells();
    }

    /** Whether the terminal was taken from it for a while. */
    boolean isAway() {
        return away;
    }

    /** Gives the terminal to the daemon, set to {@code before}. */
    void leave(Terminal terminal, TerminalMode before) throws PosixException {
        mode = Optional.of(terminal.mode());
        away = true;
        mayGoOn = false;
        if (terminal.foreground().isPresent()) {
            terminal.takeBack();
        }
        terminal.set(before);
    }

    /** The daemon goes on, and so may this. */
    void letGoOn() {
        mayGoOn = true;
    }

    boolean mayGoOn() {
        return away && mayGoOn;
    }

    /** Gives the terminal back to it, as it had left it. */
    void goOn(Terminal terminal) throws PosixException {
        if (mode.isPresent()) {
            terminal.set(mode.get());
        }
        if (terminal.foreground().isPresent()) {
            terminal.giveTo(group.pid());
        }
        away = false;
        group.goOn();
    }
}
