package dev.hotreload.process;

import dev.hotreload.posix.NativeText;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of this process and of what it starts, byte for byte. */
public final class Environment {

    /** Where the launcher script keeps {@code LC_ALL} if it had to set another for the JVM. */
    private static final String LOCALE_PROPERTY = "hotreload.lc_all";

    private final Map<String, String> inherited;

    /** Exactly these variables. */
    public Environment(Map<String, String> inherited) {
        this.inherited = Collections.unmodifiableMap(new LinkedHashMap<>(inherited));
    }

    /** What the user started this process with. */
    public static Environment inherited() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String entry : NativeText.environment()) {
            int equals = entry.indexOf('=', 1);
            if (equals > 0) {
                variables.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        restoreLocale(variables);
        return new Environment(variables);
    }

    private static void restoreLocale(Map<String, String> variables) {
        String locale = System.getProperty(LOCALE_PROPERTY);
        if (locale != null && locale.isEmpty()) {
            variables.remove("LC_ALL");
        } else if (locale != null) {
            variables.put("LC_ALL", locale);
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(inherited.get(name));
    }

    public Map<String, String> asMap() {
        return inherited;
    }

    /** These variables and those of {@code more} whose names are not taken. */
    public Environment and(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.putAll(inherited);
        return new Environment(all);
    }

    /** These variables with that one, whatever it was before. */
    public Environment with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(inherited);
        all.put(name, value);
        return new Environment(all);
    }

    /** As {@code NAME=value}, in no order that means anything. */
    public List<String> entries() {
        return inherited.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }
}
