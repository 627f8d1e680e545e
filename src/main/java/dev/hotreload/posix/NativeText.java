package dev.hotreload.posix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of the operating system, which is bytes, as Java strings without loss: UTF-8 where it is
 * valid, and every other byte {@code b} as the lone surrogate {@code U+DC00 + b} (the scheme of
 * Python's PEP 383).
 */
public final class NativeText {

    private static final int ESCAPE = 0xDC00;

    private NativeText() {}

    /**
     * The last {@code count} arguments of this process, exact where the JVM's own decoding is not.
     */
    public static List<String> arguments(int count) throws IOException {
        List<String> all = zeroTerminated(Path.of("/proc/self/cmdline"));
        return all.subList(all.size() - count, all.size());
    }

    /** The {@code NAME=value} entries that this process was started with. */
    public static List<String> environment() throws IOException {
        return zeroTerminated(Path.of("/proc/self/environ"));
    }

    private static List<String> zeroTerminated(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                items.add(decode(bytes, start, i - start));
                start = i + 1;
            }
        }
        return items;
    }

    /** Decodes {@code length} bytes. */
    public static String decode(byte[] bytes, int offset, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        CharBuffer out = CharBuffer.allocate(length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xFF)));
            }
        }
    }

    /** The inverse of {@link #decode}. */
    public static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                out.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                out.write(text.charAt(i) - ESCAPE);
                plain = i + 1;
            }
        }
        out.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static boolean isEscape(String text, int i) {
        char c = text.charAt(i);
        return c >= ESCAPE + 0x80
                && c <= ESCAPE + 0xFF
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
