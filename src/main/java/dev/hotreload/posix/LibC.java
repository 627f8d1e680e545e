package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * The raw floor: one call shape for every function of libc, because each further shape costs 10 to
 * 20 ms at start. All arguments travel as 64-bit integers, which is right for integers and pointers
 * on x86-64 and aarch64.
 */
final class LibC {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle CALL =
            LINKER.downcallHandle(
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                            JAVA_LONG),
                    Linker.Option.captureCallState("errno"));
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();

    /** Of {@code errno}, all that is in it on Linux; to ask for its place costs 10 ms at start. */
    private static final long ERRNO = 0;

    /** What a call returned; {@code errno} means something only where the function failed. */
    record Result(long value, int errno) {

        /**
         * The value of a function that returns {@code int}: the upper half of the register is not
         * defined.
         */
        int asInt() {
            return (int) value;
        }

        boolean failed() {
            return asInt() == -1;
        }
    }

    private LibC() {}

    static Optional<MemorySegment> find(String function) {
        return LINKER.defaultLookup().find(function);
    }

    static MemorySegment require(String function) {
        return find(function)
                .orElseThrow(() -> new UnsupportedOperationException("libc has no " + function));
    }

    /** Calls {@code function} with up to six integers or addresses; the rest are zeros. */
    static Result call(MemorySegment function, long... arguments) {
        long[] a = new long[6];
        System.arraycopy(arguments, 0, a, 0, arguments.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long value =
                    (long) CALL.invokeExact(function, state, a[0], a[1], a[2], a[3], a[4], a[5]);
            return new Result(value, state.get(JAVA_INT, ERRNO));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("libc calls throw nothing checked", e);
        }
    }

    /** A terminated copy of the text's bytes. */
    static MemorySegment string(Arena arena, String text) {
        byte[] bytes = NativeText.encode(text);
        MemorySegment copy = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, copy, JAVA_BYTE, 0, bytes.length);
        return copy;
    }

    /** A null-terminated array of terminated strings, as {@code argv} and {@code envp} are. */
    static MemorySegment strings(Arena arena, List<String> texts) {
        MemorySegment array = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ADDRESS, i, string(arena, texts.get(i)));
        }
        return array;
    }

    static MemorySegment ints(Arena arena, int count) {
        return arena.allocate(JAVA_INT, count);
    }
}
