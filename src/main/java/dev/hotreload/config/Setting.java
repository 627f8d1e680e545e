package dev.hotreload.config;

import java.util.List;

/**
 * A key's value and where it comes from.
 *
 * @param elements where each element of a list is written; empty for other values and the default
 */
public record Setting<T>(Key<T> key, T value, Source source, List<Source> elements) {

    public Setting {
        elements = List.copyOf(elements);
    }

    Setting(Key<T> key, T value, Source source) {
        this(key, value, source, List.of());
    }

    static <T> Setting<T> of(Key<T> key, T value, Found found) {
        List<Source> elements = found.elements().stream().map(Found::where).toList();
        return new Setting<>(key, value, found.where(), elements);
    }

    static <T> Setting<T> standard(Key<T> key) {
        return new Setting<>(key, key.standard(), Source.DEFAULT);
    }

    boolean isDefault() {
        return source instanceof Source.Default;
    }

    Setting<T> with(T other) {
        return new Setting<>(key, other, source);
    }

    /** The value as TOML and its source as a comment; a key without a value is only a comment. */
    String line() {
        return (isUnset() ? "# " : "") + key.name() + " = " + toToml() + "    # " + source;
    }

    String toToml() {
        return key.type().toToml(value);
    }

    private boolean isUnset() {
        return isDefault() && key.isUnsetByDefault();
    }
}
