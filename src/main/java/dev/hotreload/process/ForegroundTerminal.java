package dev.hotreload.process;

import dev.hotreload.posix.Blocking;
import dev.hotreload.posix.JobControl;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.Terminal;
import dev.hotreload.posix.TerminalMode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The terminal that the daemon was started on. It is the daemon's, which may have it give each key
 * as it is typed; or it is lent to the program; or it is another job's, and then nothing is done to
 * it. Safe for any thread.
 */
public final class ForegroundTerminal implements AutoCloseable {

    /** What is to be done with it now. */
    public enum Use {
        /** Read the keys that it gives. */
        READ,
        /** Leave it alone, and {@link #look} again soon: not every shell tells. */
        WAIT,
        /** Leave it alone. */
        NOTHING
    }

    /** Starts the program that it is lent to. */
    interface Starting {

        /**
         * Starts it.
         *
         * @param foreground whether its group gets the terminal
         */
        ProcessGroup start(GroupWatcher watcher, boolean foreground) throws IOException;
    }

    private final Terminal terminal;
    private final Consumer<String> interrupted;
    private final Consumer<byte[]> screen;
    private final List<Blocking> streams = List.of(Blocking.of(0), Blocking.of(1), Blocking.of(2));
    private Runnable changed = () -> {};
    private boolean keysWanted;

    /** What it is set back to, while it gives keys or is lent. */
    private Optional<TerminalMode> before = Optional.empty();

    private Optional<Tenant> tenant = Optional.empty();

    private ForegroundTerminal(
            Terminal terminal, Consumer<String> interrupted, Consumer<byte[]> screen) {
        this.terminal = terminal;
        this.interrupted = interrupted;
        this.screen = screen;
    }

    /**
     * The terminal that is the standard input, if that is one.
     *
     * @param interrupted hears the signal by which a key ended the program that it was lent to
     * @param screen writes to the terminal
     */
    public static Optional<ForegroundTerminal> ofStandardInput(
            Consumer<String> interrupted, Consumer<byte[]> screen) {
        return Terminal.of(0)
                .map(terminal -> new ForegroundTerminal(terminal, interrupted, screen));
    }

    /** Has {@code listener} called whenever it is worth a {@link #look}. */
    public synchronized void onChange(Runnable listener) {
        changed = listener;
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

    /** Does what is to be done now that it may be the daemon's again. */
    public synchronized Use look() {
        try {
            if (tenant.isPresent()) {
                return lookAt(tenant.get());
            }
            if (!terminal.isOurs()) {
                return keysWanted ? Use.WAIT : Use.NOTHING;
            }
            if (keysWanted) {
                giveKeys();
                return Use.READ;
            }
            setBack();
            return Use.NOTHING;
        } catch (PosixException e) {
            // It is gone.
            return Use.NOTHING;
        }
    }

    private Use lookAt(Tenant lent) throws PosixException {
        if (lent.mayGoOn() && terminal.isOurs()) {
            lent.goOn(terminal);
        }
        return lent.isAway() ? Use.WAIT : Use.NOTHING;
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

    /** Starts a program that has it until it is gone. */
    synchronized ProcessGroup lend(Starting starting) throws IOException {
        setBack();
        before = Optional.of(terminal.mode());
        boolean foreground = terminal.foreground().isPresent();
        try {
            ProcessGroup group = starting.start(new Watcher(), foreground);
            tenant = Optional.of(new Tenant(group));
            if (foreground && !terminal.foreground().equals(Optional.of(group.pid()))) {
                terminal.giveTo(group.pid());
                group.goOn();
            }
            return group;
        } catch (IOException | RuntimeException e) {
            if (foreground && tenant.isEmpty()) {
                terminal.takeBack();
            }
            throw e;
        }
    }

    private final class Watcher implements GroupWatcher {
        @Override
        public void stopped(ProcessGroup group) {
            stop(group);
        }

        @Override
        public void gone(ProcessGroup group, ExitStatus status) {
            takeBack(group, status);
        }
    }

    /** Ctrl-Z reaches the program alone; the daemon goes with it, so that the shell comes back. */
    private synchronized void stop(ProcessGroup group) {
        Optional<Tenant> lent = tenant.filter(it -> it.is(group) && it.has(terminal));
        if (lent.isEmpty()) {
            return;
        }
        try {
            lent.get().leave(terminal, before.orElseThrow());
        } catch (PosixException e) {
            // It is gone.
        }
        if (JobControl.canStop()) {
            JobControl.stopJob();
        } else {
            lent.get().letGoOn();
            changed.run();
        }
    }

    private void takeBack(ProcessGroup group, ExitStatus status) {
        synchronized (this) {
            if (tenant.filter(it -> it.is(group)).isEmpty()) {
                return;
            }
            boolean byLine = takeBack(tenant.get());
            tenant = Optional.empty();
            before = Optional.empty();
            streams.forEach(Blocking::restore);
            if (group.isAsked() || !status.isSuccess()) {
                screen.accept(Mess.cleared(byLine));
            }
        }
        if (!group.isAsked()) {
            Mess.keyThatEnded(status).ifPresent(interrupted);
        }
        changed.run();
    }

    /** Whether it was read by line until now. */
    private boolean takeBack(Tenant lent) {
        boolean byLine = true;
        try {
            if (lent.has(terminal)) {
                byLine = terminal.mode().isByLine();
                lent.leave(terminal, before.orElseThrow());
            }
        } catch (PosixException e) {
            // It is gone.
        }
        return byLine;
    }

    /**
     * Sets it back and stops the daemon, as Ctrl-Z does with a process that knows nothing of this;
     * returns when that goes on.
     */
    public synchronized void stop() {
        close();
        JobControl.stop();
        tenant.ifPresent(Tenant::letGoOn);
    }

    /** Sets it back to what it was. */
    @Override
    public synchronized void close() {
        if (tenant.isPresent()) {
            takeBack(tenant.get());
            return;
        }
        try {
            if (terminal.isOurs()) {
                setBack();
            }
        } catch (PosixException e) {
            // It is gone.
        }
        before = Optional.empty();
    }
}
