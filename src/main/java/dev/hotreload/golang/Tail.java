package dev.hotreload.golang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program wrote last, as lines that hold printable characters and tabs only: no colours, no
 * cursor movements, whatever the program wrote. The first line may be the rest of one.
 */
public record Tail(List<String> lines) {

    private static final char ESCAPE = '\033';
    private static final char BELL = '\007';

    public Tail {
        lines = List.copyOf(lines);
    }

    /** Bytes that are no UTF-8 become replacement characters. */
    public static Tail of(byte[] bytes) {
        return of(new String(bytes, StandardCharsets.UTF_8));
    }

    public static Tail of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i = endOfSequence(text, i);
            } else if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (c == '\t' || isPrintable(c)) {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return new Tail(lines);
    }

    private static boolean isPrintable(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** Where the terminal's sequence ends that begins at {@code from}; never beyond its line. */
    private static int endOfSequence(String text, int from) {
        if (from + 1 >= text.length()) {
            return from;
        }
        return switch (text.charAt(from + 1)) {
            case '[' -> endOf('@', text, from + 2);
            case ']', 'P', '_', '^', 'X' -> endOfString(text, from + 2);
            default -> endOf('0', text, from + 1);
        };
    }

    /** All below {@code last}, and the first that is not, if it is in the line. */
    private static int endOf(char last, String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= ' ' && text.charAt(end) < last) {
            end++;
        }
        return end < text.length() && text.charAt(end) >= ' ' ? end : end - 1;
    }

    private static int endOfString(String text, int from) {
        for (int end = from; end < text.length(); end++) {
            switch (text.charAt(end)) {
                case BELL -> {
                    return end;
                }
                case ESCAPE -> {
                    return text.startsWith("\\", end + 1) ? end + 1 : end - 1;
                }
                case '\n', '\r' -> {
                    return end - 1;
                }
                default -> {}
            }
        }
        return text.length() - 1;
    }
}
