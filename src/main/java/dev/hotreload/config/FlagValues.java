package dev.hotreload.config;

import java.util.List;
import java.util.Map;

/** Reads what flags set. */
public final class FlagValues {

    private FlagValues() {}

    /**
     * What is wrong with the values of flags, whatever the file says.
     *
     * @throws IllegalArgumentException if a name is no key's
     */
    public static List<Problem> check(Map<String, List<String>> flags) {
        Problems problems = new Problems(false);
        read(flags, problems);
        return problems.errors();
    }

    static Layer read(Map<String, List<String>> flags, Problems problems) {
        Layer layer = new Layer();
        flags.forEach((name, words) -> read(key(name), words, layer, problems));
        return layer;
    }

    private static Key<?> key(String name) {
        return Keys.find(name)
                .filter(Key::hasFlag)
                .orElseThrow(() -> new IllegalArgumentException("no flag: " + name));
    }

    private static <T> void read(Key<T> key, List<String> words, Layer into, Problems problems) {
        Source flag = new Source.Flag("--" + key.name());
        Found found = key.type().fromWords(words, flag);
        key.read(found, problems).ifPresent(it -> into.put(Setting.of(key, it, found)));
    }
}
