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
        boolean badCommand = written.contains("cmd") && !layer.has(RuleKeys.CMD);
        if (value(RuleKeys.CMD).isBlank() && !badCommand) {
            problems.error(source, "this rule has no command; add cmd = \"...\"");
        }
        boolean badInclude =
                INCLUDES.stream().anyMatch(key -> written.contains(key.leaf()) && !layer.has(key));
        if (INCLUDES.stream().allMatch(key -> value(key).isEmpty()) && !badInclude) {
            problems.error(
                    source, "this rule fits no file; add include_ext, include_dir or include_file");
        }
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
