package dev.hotreload.config;

import org.tomlj.Toml;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values as TOML writes them, each on one line. */
final class TomlText {

    private static final int LONGEST_EXCERPT = 80;

    private TomlText() {}

    static String quote(String text) {
        return "\"" + Toml.tomlEscape(text) + "\"";
    }

    /** The same for messages: of a long text only the beginning. */
    static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
                ? quote(text)
                : quote(text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "...");
    }

    static <T> String list(List<T> values, Function<T, String> element) {
        return values.stream().map(element).collect(Collectors.joining(", ", "[", "]"));
    }
}
