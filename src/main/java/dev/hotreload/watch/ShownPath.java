package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Names of files as they may be printed: no file name speaks to a terminal or makes a line. */
public final class ShownPath {

    private ShownPath() {}

    public static String of(Path path) {
        return text(path.toString());
    }

    /** With what cannot be seen, or would change what is seen around it, as Java writes it. */
    public static String text(String text) {
        return text.codePoints().mapToObj(ShownPath::shown).collect(Collectors.joining());
    }

    private static String shown(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(c) ? Character.toString(c) : "\\u%04x".formatted(c);
        };
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
