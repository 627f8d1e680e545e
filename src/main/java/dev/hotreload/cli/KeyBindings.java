package dev.hotreload.cli;

import dev.hotreload.config.Config;
import dev.hotreload.config.Stdin;
import dev.hotreload.posix.PosixException;
import dev.hotreload.process.ForegroundTerminal;
import dev.hotreload.reload.Event;
import dev.hotreload.reload.Mailbox;
import dev.hotreload.report.Console;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the keys of the terminal do; there may be no terminal, and then they do nothing. */
final class KeyBindings implements AutoCloseable {

    private final Optional<Keyboard> keyboard;
    private final Console console;
    private final Mailbox mailbox;

    private KeyBindings(Optional<ForegroundTerminal> terminal, Console console, Mailbox mailbox)
            throws PosixException {
        this.console = console;
        this.mailbox = mailbox;
        this.keyboard =
                terminal.isPresent()
                        ? Optional.of(Keyboard.start(terminal.get(), this::pressed))
                        : Optional.empty();
    }

    /** They do nothing before {@link #use}. */
    static KeyBindings of(Optional<ForegroundTerminal> terminal, Console console, Mailbox mailbox)
            throws PosixException {
        return new KeyBindings(terminal, console, mailbox);
    }

    /** Has them work if that configuration leaves the terminal to them. */
    void use(Config config) {
        keyboard.ifPresent(it -> it.want(config.hotreload().stdin() == Stdin.AUTO));
    }

    /** Whether they do something now. */
    boolean work() {
        return keyboard.filter(Keyboard::works).isPresent();
    }

    private void pressed(Key key) {
        switch (key) {
            case RELOAD -> mailbox.post(new Event.ReloadAsked("r pressed"));
            case STOP -> mailbox.post(new Event.AppToggled("s pressed"));
            case PAUSE -> mailbox.post(new Event.WatchToggled());
            case QUIT -> mailbox.post(new Event.Interrupted("q"));
            case HELP -> show(Key.help());
            case LINE -> show("\n");
        }
    }

    private void show(String text) {
        console.showKept(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves the terminal as it was found. */
    @Override
    public void close() {
        keyboard.ifPresent(Keyboard::close);
    }
}
