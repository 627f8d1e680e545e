package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.hotreload.posix.LibC.Result;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Reads a descriptor that this process opened, such as the master of a terminal, which no name
 * leads to. For one thread, that which makes it; it blocks in native code.
 */
public final class DescriptorInput implements AutoCloseable {

    private static final int EINTR = 4;
    private static final int EIO = 5;
    private static final int BUFFER = 64 * 1024;

    private static final MemorySegment READ = LibC.require("read");

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private final int descriptor;

    public DescriptorInput(int descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Waits for bytes and takes what is there.
     *
     * @return how many; 0 at the end, which is where nobody has a terminal open any more
     */
    public int read(byte[] bytes) throws IOException {
        while (true) {
            Result result =
                    LibC.call(READ, descriptor, buffer.address(), Math.min(bytes.length, BUFFER));
            if (!result.failed()) {
                MemorySegment.copy(buffer, JAVA_BYTE, 0, bytes, 0, result.asInt());
                return result.asInt();
            }
            if (result.errno() == EIO) {
                return 0;
            }
            if (result.errno() != EINTR) {
                throw Posix.failure("read", result.errno());
            }
        }
    }

    /** Gives up the buffer; the descriptor stays open. */
    @Override
    public void close() {
        arena.close();
    }
}
