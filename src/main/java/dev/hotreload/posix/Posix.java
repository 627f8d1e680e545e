package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.hotreload.posix.LibC.Result;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The system calls of a supervisor, typed. Safe for any thread. */
public final class Posix {

    private static final int EINTR = 4;
    private static final int EPERM = 1;
    private static final int WUNTRACED = 2;
    private static final int O_CLOEXEC = 0x80000;
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private static final MemorySegment CLOSE = LibC.require("close");
    private static final MemorySegment ISATTY = LibC.require("isatty");
    private static final MemorySegment KILL = LibC.require("kill");
    private static final MemorySegment PIPE2 = LibC.require("pipe2");
    private static final MemorySegment PRCTL = LibC.require("prctl");
    private static final MemorySegment STRERROR = LibC.require("strerror");
    private static final MemorySegment WAITPID = LibC.require("waitpid");

    private Posix() {}

    /**
     * Starts a process.
     *
     * @return its pid, which is its process group too
     * @throws PosixException if the executable or the directory cannot be used
     */
    public static int spawn(Spawn spawn) throws PosixException {
        return Spawner.spawn(spawn);
    }

    /** Sends a signal to every process of a group; false if none is left. */
    public static boolean killGroup(int group, Signal signal) {
        return kill(-group, signal.number());
    }

    /** Sends a signal to one process; false if there is none of that number. */
    public static boolean kill(int pid, Signal signal) {
        return kill(pid, signal.number());
    }

    /** Whether there is a process of that number, and it is not another user's. */
    public static boolean maySignal(int pid) {
        return !LibC.call(KILL, pid, 0).failed();
    }

    /**
     * Whether there is a process of that number, and it is another user's; of a group, by its
     * number below zero, whether there are processes in it and every one is.
     */
    public static boolean isAnothers(int target) {
        Result result = LibC.call(KILL, target, 0);
        return result.failed() && result.errno() == EPERM;
    }

    /** Whether a process of the group exists; a zombie counts until it is reaped. */
    public static boolean groupExists(int group) {
        return kill(-group, 0);
    }

    private static boolean kill(int target, int number) {
        Result result = LibC.call(KILL, target, number);
        return !result.failed() || result.errno() == EPERM;
    }

    /**
     * Waits for any child to end or to be stopped; empty if there is none. Blocks its thread in
     * native code.
     */
    public static Optional<Reaped> waitForAnyChild() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = LibC.ints(arena, 1);
            while (true) {
                Result result = LibC.call(WAITPID, -1, status.address(), WUNTRACED);
                if (!result.failed()) {
                    return Optional.of(new Reaped(result.asInt(), status.get(JAVA_INT, 0)));
                }
                if (result.errno() != EINTR) {
                    return Optional.empty();
                }
            }
        }
    }

    /** Has orphans among our descendants come to us, as they do to PID 1. */
    public static void becomeSubreaper() throws PosixException {
        check("prctl", LibC.call(PRCTL, PR_SET_CHILD_SUBREAPER, 1));
    }

    /** Whether the descriptor is a terminal. */
    public static boolean isTerminal(int descriptor) {
        return LibC.call(ISATTY, descriptor).asInt() == 1;
    }

    /** A new pipe. */
    public static Pipe pipe() throws PosixException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = LibC.ints(arena, 2);
            check("pipe2", LibC.call(PIPE2, ends.address(), O_CLOEXEC));
            return new Pipe(ends.getAtIndex(JAVA_INT, 0), ends.getAtIndex(JAVA_INT, 1));
        }
    }

    /** Whether both descriptors of this process are the same file, pipe or terminal. */
    public static boolean isSameFile(int one, int other) {
        try {
            return Files.isSameFile(DESCRIPTORS.resolve("" + one), DESCRIPTORS.resolve("" + other));
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes a descriptor that this process opened here. */
    public static void close(int descriptor) {
        LibC.call(CLOSE, descriptor);
    }

    static int check(String call, Result result) throws PosixException {
        if (result.failed()) {
            throw failure(call, result.errno());
        }
        return result.asInt();
    }

    static PosixException failure(String call, int errno) {
        long text = LibC.call(STRERROR, errno).value();
        MemorySegment reason = MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE);
        return new PosixException(call, reason.getString(0));
    }
}
