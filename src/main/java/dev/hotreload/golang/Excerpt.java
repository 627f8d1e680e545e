package dev.hotreload.golang;

/** The beginning of a text that may be as long as a program likes. */
final class Excerpt {

    private Excerpt() {}

    /** The text, or its beginning and an ellipsis, {@code longest} characters together. */
    static String of(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
