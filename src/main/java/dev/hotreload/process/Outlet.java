package dev.hotreload.process;

import dev.hotreload.posix.PseudoTerminal;
import dev.hotreload.posix.WindowSize;

import java.util.Optional;

/**
 * Where a stream of the program ends up.
 *
 * @param descriptor of this process, which the sink writes to; the program gets a terminal where
 *     this is one, of the same size
 */
public record Outlet(int descriptor, OutputSink sink) {

    private static final int NONE = -1;

    /** Not a stream of this process; the program gets a pipe. */
    static Outlet to(OutputSink sink) {
        return new Outlet(NONE, sink);
    }

    Outlet through(OutputSink other) {
        return new Outlet(descriptor, other);
    }

    Optional<WindowSize> size() {
        return PseudoTerminal.sizeOf(descriptor);
    }
}
