package dev.hotreload.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the runtime of Go writes when SIGQUIT reaches it: every goroutine with its stack, thousands
 * of lines that nobody wants on the screen. Safe for any thread.
 */
final class GoroutineDump {

    private static final byte[] FIRST_LINE = "SIGQUIT: quit\n".getBytes(StandardCharsets.US_ASCII);
    private static final int IN_FILE = 4 << 20;
    private static final int IN_MEMORY = 256 << 10;

    private final Path path;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private OutputStream file = OutputStream.nullOutputStream();
    private int written;
    private boolean opened;

    GoroutineDump(Path path) {
        this.path = path;
    }

    /** Where a dump begins, or may begin at the end of {@code bytes}; their length if nowhere. */
    static int find(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            int length = Math.min(FIRST_LINE.length, bytes.length - at);
            if (Arrays.equals(bytes, at, at + length, FIRST_LINE, 0, length)) {
                return at;
            }
        }
        return bytes.length;
    }

    static boolean begins(byte[] bytes) {
        return bytes.length >= FIRST_LINE.length && find(bytes) == 0;
    }

    /** Begins the file anew; false if it cannot be, or has been. */
    synchronized boolean open() {
        if (opened) {
            return false;
        }
        try {
            Files.createDirectories(path.getParent());
            file = Files.newOutputStream(path);
            opened = true;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    synchronized void write(byte[] bytes, int offset, int length) {
        beginning.write(bytes, offset, Math.min(length, IN_MEMORY - beginning.size()));
        int part = Math.min(length, IN_FILE - written);
        try {
            file.write(bytes, offset, part);
            written += part;
        } catch (IOException e) {
            // A full disk: the beginning is in memory.
        }
    }

    synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            // As with a write.
        }
    }

    /** Its beginning; empty as long as there is none. */
    synchronized Optional<byte[]> beginning() {
        return beginning.size() == 0 ? Optional.empty() : Optional.of(beginning.toByteArray());
    }
}
