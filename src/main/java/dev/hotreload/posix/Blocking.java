package dev.hotreload.posix;

import java.lang.foreign.MemorySegment;

/**
 * Whether reads and writes of a descriptor wait. All processes that share what is open share this
 * too: one that changes it changes it for those that come after it.
 */
public final class Blocking {

    private static final int F_GETFL = 3;
    private static final int F_SETFL = 4;
    private static final int O_NONBLOCK = 0x800;

    private static final MemorySegment FCNTL = LibC.require("fcntl");

    private final int descriptor;
    private final int bit;

    private Blocking(int descriptor, int bit) {
        this.descriptor = descriptor;
        this.bit = bit;
    }

    /** Remembers what it is now. */
    public static Blocking of(int descriptor) {
        return new Blocking(descriptor, flags(descriptor) & O_NONBLOCK);
    }

    /** Makes it what it was; does nothing for a descriptor that is closed. */
    public void restore() {
        int flags = flags(descriptor);
        if (flags != -1 && (flags & O_NONBLOCK) != bit) {
            LibC.call(FCNTL, descriptor, F_SETFL, flags ^ O_NONBLOCK);
        }
    }

    private static int flags(int descriptor) {
        return LibC.call(FCNTL, descriptor, F_GETFL).asInt();
    }
}
