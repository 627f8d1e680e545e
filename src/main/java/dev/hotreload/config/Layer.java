package dev.hotreload.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one place sets: the file, a rule, the flags. */
final class Layer {

    private final Map<Key<?>, Setting<?>> settings = new LinkedHashMap<>();

    /** The setting that was there before is what it returns. */
    Optional<Setting<?>> put(Setting<?> setting) {
        return Optional.ofNullable(settings.put(setting.key(), setting));
    }

    @SuppressWarnings("unchecked") // put() takes only settings of their own key
    <T> Optional<Setting<T>> find(Key<T> key) {
        return Optional.ofNullable((Setting<T>) settings.get(key));
    }

    /** What is set, else the default. */
    <T> Setting<T> get(Key<T> key) {
        return find(key).orElseGet(() -> Setting.standard(key));
    }

    boolean has(Key<?> key) {
        return settings.containsKey(key);
    }
}
