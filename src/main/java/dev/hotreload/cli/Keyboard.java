package dev.hotreload.cli;

import dev.hotreload.posix.JobControl;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.WakeableInput;
import dev.hotreload.posix.WakeableInput.Cause;
import dev.hotreload.process.ForegroundTerminal;
import dev.hotreload.process.ForegroundTerminal.Use;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the keys of the terminal, on a thread of its own, whenever the terminal is ours. */
final class Keyboard implements AutoCloseable {

    /** How often it is looked whether the terminal is ours again; not every shell tells. */
    private static final int LOOK_MILLIS = 500;

    /** What follows within that time came at once. */
    private static final int TOGETHER_MILLIS = 10;

    /** How long the rest of an escape sequence may take over a slow line. */
    private static final int SEQUENCE_MILLIS = 500;

    private static final int MOST = 4096;

    private final ForegroundTerminal terminal;
    private final Consumer<Key> pressed;
    private final WakeableInput input;
    private final KeyParser parser = new KeyParser();
    private final Thread thread = Thread.ofPlatform().daemon().name("keys").unstarted(this::run);
    private volatile boolean wanted;
    private volatile boolean over;

    private Keyboard(ForegroundTerminal terminal, Consumer<Key> pressed) throws PosixException {
        this.terminal = terminal;
        this.pressed = pressed;
        this.input = new WakeableInput(0);
    }

    /** Reads nothing before {@link #want}; {@code pressed} is called on a thread of its own. */
    static Keyboard start(ForegroundTerminal terminal, Consumer<Key> pressed)
            throws PosixException {
        JobControl.runInTheBackground();
        Keyboard keyboard = new Keyboard(terminal, pressed);
        terminal.onChange(keyboard.input::wake);
        JobControl.deliverTo(keyboard::stop, keyboard.input::wake);
        keyboard.thread.start();
        return keyboard;
    }

    /** Whether keys do something now. */
    boolean works() {
        return wanted && terminal.isOurs();
    }

    /** Reads from now on, or lets the terminal be. */
    void want(boolean next) {
        wanted = next;
        terminal.wantKeys(next);
        input.wake();
    }

    private void stop() {
        terminal.stop();
        input.wake();
    }

    private void run() {
        while (!over) {
            Use use = terminal.look();
            Cause cause = input.await(use == Use.READ, patience(use));
            if (cause == Cause.TIME) {
                parser.rest();
            } else if (cause == Cause.INPUT && terminal.isOurs()) {
                take();
            }
        }
    }

    private int patience(Use use) {
        return switch (use) {
            case READ -> parser.isInside() ? SEQUENCE_MILLIS : WakeableInput.FOR_EVER;
            case WAIT -> LOOK_MILLIS;
            case NOTHING -> WakeableInput.FOR_EVER;
        };
    }

    private void take() {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        do {
            Optional<byte[]> bytes = input.read(MOST);
            if (bytes.isEmpty()) {
                over = terminal.isOurs();
                return;
            }
            together.writeBytes(bytes.get());
        } while (together.size() < 16 * MOST
                && input.await(true, TOGETHER_MILLIS) == Cause.INPUT
                && terminal.isOurs());
        parser.keys(together.toByteArray()).forEach(pressed);
    }

    /** Sets the terminal back to what it was. */
    @Override
    public void close() {
        over = true;
        input.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.close();
    }
}
