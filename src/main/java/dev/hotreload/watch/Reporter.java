package dev.hotreload.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Consumer;

/** Speaks to the listener of the watch; survives what it throws, and can be silenced. */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final WatchListener listener;
    private volatile boolean silent;

    Reporter(WatchListener listener) {
        this.listener = listener;
    }

    void changed(List<Change> changes) {
        if (!changes.isEmpty()) {
            pass(
                    () -> listener.changed(changes),
                    e -> failed("a change could not be passed on", e));
        }
    }

    void outstanding() {
        pass(listener::outstanding, Reporter::notPassed);
    }

    void complete() {
        pass(listener::complete, Reporter::notPassed);
    }

    private static void notPassed(Throwable cause) {
        LOG.error("what the watch owes could not be passed on", cause);
    }

    void trouble(String sentence) {
        pass(
                () -> listener.trouble(sentence),
                e -> LOG.error("a message could not be passed on: {}", sentence, e));
    }

    private void pass(Runnable word, Consumer<Throwable> thrown) {
        if (silent) {
            return;
        }
        try {
            word.run();
        } catch (RuntimeException | Error e) {
            thrown.accept(e);
        }
    }

    /** Logs what should not happen, and tells the user that it did. */
    void failed(String what, Throwable cause) {
        LOG.error(what, cause);
        trouble("Watching goes on, but " + what + ": " + cause);
    }

    /** Nothing is begun to be said after it. */
    void silence() {
        silent = true;
    }
}
