package dev.hotreload.config;

/** A key's value and where it comes from. */
public record Setting<T>(Key<T> key, T value, Source source) {

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
