package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.hotreload.posix.LibC.Result;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** A terminal that this process has open. Safe for any thread. */
public final class Terminal {

    private static final int ENOTTY = 25;
    private static final int TCSANOW = 0;

    private static final MemorySegment TCGETATTR = LibC.require("tcgetattr");
    private static final MemorySegment TCSETATTR = LibC.require("tcsetattr");
    private static final MemorySegment TCGETPGRP = LibC.require("tcgetpgrp");
    private static final MemorySegment TCSETPGRP = LibC.require("tcsetpgrp");
    private static final MemorySegment GETSID = LibC.require("getsid");
    private static final MemorySegment GETPGRP = LibC.require("getpgrp");

    private final int descriptor;

    private Terminal(int descriptor) {
        this.descriptor = descriptor;
    }

    /** The terminal of that descriptor, if it is one. */
    public static Optional<Terminal> of(int descriptor) {
        return Posix.isTerminal(descriptor)
                ? Optional.of(new Terminal(descriptor))
                : Optional.empty();
    }

    public TerminalMode mode() throws PosixException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment termios = arena.allocate(TerminalMode.SIZE);
            Posix.check("tcgetattr", LibC.call(TCGETATTR, descriptor, termios.address()));
            return new TerminalMode(termios.toArray(JAVA_BYTE));
        }
    }

    /** Sets it at once, without waiting for what is still to be shown. */
    public void set(TerminalMode mode) throws PosixException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment termios = arena.allocateFrom(JAVA_BYTE, mode.bytes());
            Posix.check("tcsetattr", LibC.call(TCSETATTR, descriptor, TCSANOW, termios.address()));
        }
    }

    /** The process group that reads it and that its keys interrupt; empty if there is none. */
    public Optional<Integer> foreground() {
        Result result = LibC.call(TCGETPGRP, descriptor);
        return result.failed() ? Optional.empty() : Optional.of(result.asInt());
    }

    /** Whether this process may read it: no other group is in the foreground. */
    public boolean isOurs() {
        Result result = LibC.call(TCGETPGRP, descriptor);
        return result.failed() ? result.errno() == ENOTTY : result.asInt() == ownGroup();
    }

    /** Whether the shell that it belongs to reads it, and that is not this process. */
    public boolean isTheShells() {
        int shell = LibC.call(GETSID, 0).asInt();
        return shell != ownGroup() && foreground().equals(Optional.of(shell));
    }

    /** Puts that process group into the foreground. */
    public void giveTo(int group) throws PosixException {
        Posix.check("tcsetpgrp", LibC.call(TCSETPGRP, descriptor, group));
    }

    /** Puts this process's group into the foreground. */
    public void takeBack() throws PosixException {
        giveTo(ownGroup());
    }

    private static int ownGroup() {
        return LibC.call(GETPGRP).asInt();
    }
}
