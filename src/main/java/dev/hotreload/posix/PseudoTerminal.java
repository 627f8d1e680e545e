package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.hotreload.posix.LibC.Result;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Terminals that this process reads from: what is written into one arrives byte for byte. */
public final class PseudoTerminal {

    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0x100;
    private static final int O_CLOEXEC = 0x80000;
    private static final int OURS = O_RDWR | O_NOCTTY | O_CLOEXEC;

    private static final int TIOCGWINSZ = 0x5413;
    private static final int TIOCSWINSZ = 0x5414;
    private static final int TIOCGPTPEER = 0x5441;
    private static final int TCSANOW = 0;

    /** More than glibc and musl need for a {@code termios} (60 bytes), or for a path. */
    private static final long STRUCTURE = 256;

    private static final MemorySegment OPENPT = LibC.require("posix_openpt");
    private static final MemorySegment UNLOCKPT = LibC.require("unlockpt");
    private static final MemorySegment PTSNAME = LibC.require("ptsname_r");
    private static final MemorySegment OPEN = LibC.require("open");
    private static final MemorySegment IOCTL = LibC.require("ioctl");
    private static final MemorySegment TCGETATTR = LibC.require("tcgetattr");
    private static final MemorySegment TCSETATTR = LibC.require("tcsetattr");
    private static final MemorySegment CFMAKERAW = LibC.require("cfmakeraw");

    private PseudoTerminal() {}

    /**
     * A new one of that size; the read end is its master, the write end is the terminal, nobody's
     * controlling one.
     */
    public static Pipe open(WindowSize size) throws PosixException {
        int master = Posix.check("posix_openpt", LibC.call(OPENPT, OURS));
        try {
            Posix.check("unlockpt", LibC.call(UNLOCKPT, master));
            int terminal = terminalOf(master);
            makeRaw(terminal);
            resize(master, size);
            return new Pipe(master, terminal);
        } catch (PosixException e) {
            Posix.close(master);
            throw e;
        }
    }

    /** By its name where the kernel cannot give it without. */
    private static int terminalOf(int master) throws PosixException {
        Result peer = LibC.call(IOCTL, master, TIOCGPTPEER, OURS);
        if (!peer.failed()) {
            return peer.asInt();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(STRUCTURE);
            LibC.call(PTSNAME, master, name.address(), STRUCTURE);
            return Posix.check("opening a terminal", LibC.call(OPEN, name.address(), OURS));
        }
    }

    /** No byte is added, replaced or echoed. */
    private static void makeRaw(int terminal) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment settings = arena.allocate(STRUCTURE);
            LibC.call(TCGETATTR, terminal, settings.address());
            LibC.call(CFMAKERAW, settings.address());
            LibC.call(TCSETATTR, terminal, TCSANOW, settings.address());
        }
    }

    /** The size of a terminal; empty if the descriptor is none. */
    public static Optional<WindowSize> sizeOf(int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(JAVA_SHORT, 4);
            return LibC.call(IOCTL, descriptor, TIOCGWINSZ, size.address()).failed()
                    ? Optional.empty()
                    : Optional.of(
                            new WindowSize(at(size, 0), at(size, 1), at(size, 2), at(size, 3)));
        }
    }

    private static int at(MemorySegment size, int index) {
        return Short.toUnsignedInt(size.getAtIndex(JAVA_SHORT, index));
    }

    /** Gives a terminal another size; who uses it is to be told with SIGWINCH. */
    public static void resize(int master, WindowSize size) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment shorts =
                    arena.allocateFrom(
                            JAVA_SHORT,
                            (short) size.rows(),
                            (short) size.columns(),
                            (short) size.width(),
                            (short) size.height());
            LibC.call(IOCTL, master, TIOCSWINSZ, shorts.address());
        }
    }
}
