package dev.hotreload.config;

import java.util.List;

/** Keys that belong together, for help and documentation. */
public record Section(String title, List<Key<?>> keys) {

    public Section {
        keys = List.copyOf(keys);
    }
}
