package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.hotreload.posix.LibC.Result;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * A descriptor that one thread waits for, while others can wake that thread: one that sits in a
 * read would hold up the end of the JVM by 300 ms. There is no end to it before that of the
 * process: a late wake would write to whatever had come in the place of a closed descriptor.
 */
public final class WakeableInput {

    /** Why a wait is over. */
    public enum Cause {
        INPUT,
        WOKEN,
        TIME
    }

    /** For {@link #await}: no limit. */
    public static final int FOR_EVER = -1;

    private static final MemorySegment POLL = LibC.require("poll");
    private static final MemorySegment READ = LibC.require("read");
    private static final MemorySegment WRITE = LibC.require("write");
    private static final int POLLIN = 1;
    private static final int ENTRY = 8;
    private static final int EVENTS = 4;
    private static final int RETURNED = 6;

    private final int descriptor;
    private final Pipe wakes;

    /** Does not take the descriptor over. */
    public WakeableInput(int descriptor) throws PosixException {
        this.descriptor = descriptor;
        this.wakes = Posix.pipe();
    }

    /**
     * Waits.
     *
     * @param input whether input ends it
     * @param millis at most, or {@link #FOR_EVER}
     */
    public Cause await(boolean input, int millis) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment entries = arena.allocate(2L * ENTRY, Integer.BYTES);
            enter(entries, wakes.readEnd());
            enter(entries.asSlice(ENTRY), input ? descriptor : -1);
            Result result = LibC.call(POLL, entries.address(), 2, millis);
            if (result.asInt() > 0 && entries.get(JAVA_SHORT, RETURNED) != 0) {
                read(wakes.readEnd(), 64);
                return Cause.WOKEN;
            }
            return result.asInt() > 0 ? Cause.INPUT : Cause.TIME;
        }
    }

    private static void enter(MemorySegment entry, int descriptor) {
        entry.set(JAVA_INT, 0, descriptor);
        entry.set(JAVA_SHORT, EVENTS, (short) POLLIN);
    }

    /** What can be read now, {@code most} bytes of it; empty at the end and after an error. */
    public Optional<byte[]> read(int most) {
        return read(descriptor, most);
    }

    private static Optional<byte[]> read(int descriptor, int most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(most);
            int length = LibC.call(READ, descriptor, buffer.address(), most).asInt();
            return length > 0
                    ? Optional.of(buffer.asSlice(0, length).toArray(JAVA_BYTE))
                    : Optional.empty();
        }
    }

    /** Ends the wait that is going on, or the next one. */
    public void wake() {
        try (Arena arena = Arena.ofConfined()) {
            LibC.call(WRITE, wakes.writeEnd(), arena.allocate(1).address(), 1);
        }
    }
}
