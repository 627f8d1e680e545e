package dev.hotreload.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a configuration file that explains every key; those that are not set are comments. */
final class Template {

    private final Map<Key<?>, String> values = new LinkedHashMap<>();

    <T> Template set(Key<T> key, T value) {
        values.put(key, key.type().toToml(value));
        return this;
    }

    <T> Template setDefault(Key<T> key) {
        return set(key, key.standard());
    }

    /**
     * @param header comment lines for the top
     */
    String text(String header) {
        StringBuilder text = new StringBuilder(header);
        String table = "";
        for (Section section : Keys.sections()) {
            String next = section.keys().getFirst().table();
            text.append(next.equals(table) ? "" : heading(next));
            text.append("\n# ---- ").append(section.title()).append('\n');
            section.keys().forEach(key -> text.append(lines(key)));
            table = next;
        }
        return text.toString();
    }

    private static String heading(String table) {
        return table.equals(Keys.RULES) ? systems() + "\n# [[" + table + "]]" : "\n[" + table + "]";
    }

    private static String systems() {
        String keys =
                Keys.withFlag().stream()
                        .filter(key -> key.scope() == Key.Scope.SYSTEM_TOO)
                        .map(Key::leaf)
                        .collect(Collectors.joining(", "));
        return "\n# ---- Tables of the operating systems: what they set wins there\n\n# "
                + Keys.SYSTEMS.stream().map(name -> "[" + name + "]").collect(Collectors.joining(", "))
                + "\n# may set "
                + keys
                + "\n";
    }

    private String lines(Key<?> key) {
        String value = values.getOrDefault(key, key.standardToml());
        String comment = "\n# " + key.meaning() + " (" + key.type().describe() + ")\n";
        return comment + (values.containsKey(key) ? "" : "# ") + key.leaf() + " = " + value + "\n";
    }
}
