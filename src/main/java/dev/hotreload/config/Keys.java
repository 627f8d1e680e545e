package dev.hotreload.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of all keys. */
public final class Keys {

    static final String RULES = "build.rules";
    static final String SYSTEM = "build.linux";
    static final List<String> SYSTEMS = List.of("build.linux", "build.darwin", "build.windows");

    private static final List<Section> SECTIONS = allSections();
    private static final Map<String, Key<?>> BY_NAME = byName();
    private static final Set<String> TABLES =
            BY_NAME.values().stream().map(Key::table).collect(Collectors.toUnmodifiableSet());

    private Keys() {}

    /** Every key once, in the order in which people should read them. */
    public static List<Section> sections() {
        return SECTIONS;
    }

    /** The keys that have one value, in the order of the sections: all but those of rules. */
    public static List<Key<?>> withFlag() {
        return SECTIONS.stream()
                .flatMap(section -> section.keys().stream())
                .filter(Key::hasFlag)
                .toList();
    }

    /** A key of the file, by its name in whatever case. */
    static Optional<Key<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Every key of the file, those of the operating systems' tables included. */
    static List<Key<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** Every table's name; the top level is the empty one. */
    static Set<String> tables() {
        return TABLES;
    }

    private static List<Section> allSections() {
        List<Section> sections = new ArrayList<>();
        sections.add(ProjectKeys.SECTION);
        sections.add(BuildKeys.SECTION);
        sections.add(ProgramKeys.SECTION);
        sections.add(WatchKeys.SECTION);
        sections.add(RuleKeys.SECTION);
        sections.addAll(ConsoleKeys.SECTIONS);
        sections.add(ProxyKeys.SECTION);
        sections.add(HotreloadKeys.SECTION);
        sections.add(DebugKeys.SECTION);
        sections.add(HotreloadKeys.READY);
        return List.copyOf(sections);
    }

    private static Map<String, Key<?>> byName() {
        Map<String, Key<?>> keys = new LinkedHashMap<>();
        SECTIONS.forEach(section -> section.keys().forEach(key -> add(keys, key)));
        for (Key<?> key : List.copyOf(keys.values())) {
            if (key.scope() == Key.Scope.SYSTEM_TOO) {
                SYSTEMS.forEach(system -> add(keys, key.in(system)));
            }
        }
        return keys;
    }

    private static void add(Map<String, Key<?>> keys, Key<?> key) {
        if (keys.put(key.name(), key) != null) {
            throw new IllegalStateException("declared twice: " + key.name());
        }
    }
}
