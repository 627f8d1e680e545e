package dev.hotreload.process;

import dev.hotreload.posix.Pipe;
import dev.hotreload.posix.Posix;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.PseudoTerminal;
import dev.hotreload.posix.WindowSize;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A pipe or a terminal from a process to an {@link Outlet}. Safe for any thread. */
final class Channel {

    private final Outlet outlet;
    private final Pipe ends;
    private Optional<WindowSize> size;
    private boolean closed;

    private Channel(Outlet outlet, Pipe ends, Optional<WindowSize> size) {
        this.outlet = outlet;
        this.ends = ends;
        this.size = size;
    }

    /** A terminal where the outlet is one and the system has another. */
    static Channel to(Outlet outlet) throws PosixException {
        Optional<WindowSize> size = outlet.size();
        if (size.isPresent()) {
            try {
                return new Channel(outlet, PseudoTerminal.open(size.get()), size);
            } catch (PosixException e) {
                // No /dev/pts here, or too many: better heard through a pipe than not at all.
            }
        }
        return new Channel(outlet, Posix.pipe(), Optional.empty());
    }

    /** What the process writes to. */
    int theirs() {
        return ends.writeEnd();
    }

    /** Lets only the process write; to be called once, when it was started or could not be. */
    void closeTheirs() {
        Posix.close(ends.writeEnd());
    }

    /** For a process that could not be started. */
    void closeOurs() {
        Posix.close(ends.readEnd());
    }

    /** Hands everything over to the outlet, on a thread of its own. */
    CompletableFuture<Void> pump() {
        return OutputPump.start(ends.readEnd(), outlet.sink(), this::close);
    }

    private synchronized void close() {
        closed = true;
        closeOurs();
    }

    /** Gives the terminal the size that the outlet has now; false if it had it already. */
    synchronized boolean resize() {
        Optional<WindowSize> now = outlet.size();
        if (closed || size.isEmpty() || now.isEmpty() || now.equals(size)) {
            return false;
        }
        size = now;
        PseudoTerminal.resize(ends.readEnd(), now.get());
        return true;
    }
}
