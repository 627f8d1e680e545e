package dev.hotreload.config;

import org.tomlj.TomlTable;

import java.util.List;
import java.util.stream.Collectors;

/** One {@code [[build.rules]]} as it was written. */
record RuleSettings(Layer layer, Source source) {

    private static final List<Key<List<String>>> INCLUDES =
            List.of(RuleKeys.INCLUDE_DIR, RuleKeys.INCLUDE_EXT, RuleKeys.INCLUDE_FILE);

    /** Complains where the rule would run nothing or for nothing. */
    void check(TomlTable written, Problems problems) {
        if (value(RuleKeys.CMD).isBlank() && !isBad(RuleKeys.CMD, written)) {
            problems.error(source, "this rule has no command; add cmd = \"...\"");
        }
        if (INCLUDES.stream().allMatch(key -> fitsNothing(key) && !isBad(key, written))) {
            problems.error(
                    source, "this rule fits no file; add include_ext, include_dir or include_file");
        }
    }

    private boolean fitsNothing(Key<List<String>> key) {
        return key.equals(RuleKeys.INCLUDE_EXT)
                ? Extensions.of(value(key)).isEmpty()
                : value(key).stream().allMatch(String::isBlank);
    }

    /** Whether it was written and refused. */
    private boolean isBad(Key<?> key, TomlTable written) {
        return !layer.has(key) && written.keySet().stream().anyMatch(key.leaf()::equalsIgnoreCase);
    }

    <T> T value(Key<T> key) {
        return layer.get(key).value();
    }

    /** An inline table of what is set. */
    String toToml() {
        return RuleKeys.SECTION.keys().stream()
                .filter(layer::has)
                .map(key -> key.leaf() + " = " + layer.get(key).toToml())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
