package dev.hotreload.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** Speaks to the listener of the watch; survives what it throws, and can be silenced. */
final class Reporter {

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    private final WatchListener listener;
    private volatile boolean silent;

    Reporter(WatchListener listener) {
        this.listener = listener;
    }

    void changed(List<Change> changes) {
        if (silent || changes.isEmpty()) {
            return;
        }
        try {
            listener.changed(changes);
        } catch (RuntimeException | Error e) {
            failed("a change could not be passed on", e);
        }
    }

    void outstanding() {
        pass(listener::outstanding);
    }

    void complete() {
        pass(listener::complete);
    }

    private void pass(Runnable word) {
        if (silent) {
            return;
        }
        try {
            word.run();
        } catch (RuntimeException | Error e) {
            LOG.error("what the watch owes could not be passed on", e);
        }
    }

    void trouble(String sentence) {
        if (silent) {
            return;
        }
        try {
            listener.trouble(sentence);
        } catch (RuntimeException | Error e) {
            LOG.error("a message could not be passed on: {}", sentence, e);
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
