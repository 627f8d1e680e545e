package dev.hotreload.config;

import java.util.LinkedHashMap;
import java.util.Map;

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
            text.append("\n# ---- ").append(section.title()).append('\n');
            text.append(next.equals(table) ? "" : heading(next));
            section.keys().forEach(key -> text.append(lines(key)));
            table = next;
        }
        return text.toString();
    }

    private static String heading(String table) {
        return table.equals(Keys.RULES) ? "\n# [[" + table + "]]\n" : "\n[" + table + "]\n";
    }

    private String lines(Key<?> key) {
        String value = values.getOrDefault(key, key.standardToml());
        String comment = "\n# " + key.meaning() + " (" + key.type().describe() + ")\n";
        return comment + (values.containsKey(key) ? "" : "# ") + key.leaf() + " = " + value + "\n";
    }
}
