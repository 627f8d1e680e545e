package dev.hotreload.config;

import org.tomlj.Toml;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values as TOML writes them, each on one line. */
final class TomlText {

    private TomlText() {}

    static String quote(String text) {
        return "\"" + Toml.tomlEscape(text) + "\"";
    }

    static <T> String list(List<T> values, Function<T, String> element) {
        return values.stream().map(element).collect(Collectors.joining(", ", "[", "]"));
    }
}
