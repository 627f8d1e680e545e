package dev.hotreload.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Cuts what one stream writes into lines, while somebody asks for them. */
final class Lines {

    /** Of a longer line the beginning is enough. */
    private static final int LONGEST = 8 * 1024;

    /** What a terminal obeys instead of showing: colours, titles, movements. */
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|[ -/]*[0-~])");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean incomplete;

    /** Nobody asks for a line that ends here or begins here. */
    void skip(byte[] bytes, int length) {
        line.reset();
        incomplete = bytes[length - 1] != '\n';
    }

    /** Hands over each line that is complete, as text without its end and without escapes. */
    void add(byte[] bytes, int length, Consumer<String> complete) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n') {
                append(bytes, from, at);
                end(complete);
                from = at + 1;
            }
        }
        append(bytes, from, length);
    }

    private void append(byte[] bytes, int from, int to) {
        line.write(bytes, from, Math.min(to - from, LONGEST - line.size()));
    }

    private void end(Consumer<String> complete) {
        if (!incomplete) {
            complete.accept(text());
        }
        incomplete = false;
        line.reset();
    }

    private String text() {
        String text = line.toString(StandardCharsets.UTF_8);
        String plain = ESCAPE.matcher(text).replaceAll("");
        return plain.endsWith("\r") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
