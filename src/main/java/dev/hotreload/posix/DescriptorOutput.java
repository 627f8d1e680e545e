package dev.hotreload.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.hotreload.posix.LibC.Result;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Writes to a descriptor, all of it also where another process has made it non-blocking. For one
 * thread at a time; it blocks in native code.
 */
public final class DescriptorOutput extends OutputStream {

    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    private static final short POLLOUT = 4;
    private static final int BUFFER = 64 * 1024;

    private static final MemorySegment WRITE = LibC.require("write");
    private static final MemorySegment POLL = LibC.require("poll");

    private final MemorySegment buffer = Arena.ofAuto().allocate(BUFFER);
    private final int descriptor;

    public DescriptorOutput(int descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += BUFFER) {
            int part = Math.min(length - done, BUFFER);
            MemorySegment.copy(bytes, offset + done, buffer, JAVA_BYTE, 0, part);
            writeAll(part);
        }
    }

    private void writeAll(int length) throws IOException {
        int done = 0;
        while (done < length) {
            Result result = LibC.call(WRITE, descriptor, buffer.address() + done, length - done);
            if (!result.failed()) {
                done += result.asInt();
            } else if (result.errno() == EAGAIN) {
                awaitSpace();
            } else if (result.errno() != EINTR) {
                throw Posix.failure("write", result.errno());
            }
        }
    }

    private void awaitSpace() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = arena.allocate(JAVA_INT.byteSize() + 2 * JAVA_SHORT.byteSize());
            wanted.set(JAVA_INT, 0, descriptor);
            wanted.set(JAVA_SHORT, JAVA_INT.byteSize(), POLLOUT);
            LibC.call(POLL, wanted.address(), 1, -1);
        }
    }
}
