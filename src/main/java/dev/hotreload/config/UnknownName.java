package dev.hotreload.config;

import org.tomlj.TomlTable;

import java.util.List;
import java.util.Optional;

/** Says what is wrong with a name that has no effect where it stands. */
final class UnknownName {

    /** Misreadings that no edit distance finds. */
    private static final String MISREAD = "stop_on_root";

    private UnknownName() {}

    static String sentence(TableReader.Entry entry) {
        return isTable(entry.found()) ? ofTable(entry) : ofKey(entry);
    }

    private static boolean isTable(Found found) {
        return found.value() instanceof TomlTable
                || (!found.elements().isEmpty()
                        && found.elements().getFirst().value() instanceof TomlTable);
    }

    private static String ofTable(TableReader.Entry entry) {
        String header = "[" + printable(entry.path()) + "]";
        List<String> known = Keys.tables().stream().filter(name -> !name.isEmpty()).toList();
        String nearest =
                known.stream()
                        .filter(table -> table.endsWith("." + entry.path()))
                        .findFirst()
                        .or(() ->
                                known.stream()
                                        .filter(table -> entry.path().endsWith("." + table))
                                        .findFirst())
                        .or(() -> NearestName.of(entry.path(), known))
                        .map(table -> "; did you mean [" + table + "]?")
                        .orElse("; remove it, or correct its name");
        return "there is no table " + header + ", nothing in it has an effect" + nearest;
    }

    private static String ofKey(TableReader.Entry entry) {
        String name = "`" + printable(entry.name()) + "`";
        return elsewhere(entry)
                .map(key ->
                        name
                                + " belongs "
                                + place(key.table())
                                + ", not "
                                + place(entry.table())
                                + "; it has no effect here")
                .orElseGet(() ->
                        "there is no key "
                                + name
                                + " "
                                + place(entry.table())
                                + ", it has no effect"
                                + nearest(entry));
    }

    /** The key of that name in another table, if what was written could be its value. */
    private static Optional<Key<?>> elsewhere(TableReader.Entry entry) {
        return Keys.all().stream()
                .filter(key -> !key.table().equals(Keys.RULES))
                .filter(key -> key.leaf().equalsIgnoreCase(entry.name()))
                .filter(key -> fits(key, entry.found()))
                .findFirst();
    }

    private static boolean fits(Key<?> key, Found found) {
        return key.read(found, new Problems(false)).isPresent();
    }

    private static String nearest(TableReader.Entry entry) {
        if (entry.name().equalsIgnoreCase(MISREAD)) {
            return "; did you mean `stop_on_error`?";
        }
        List<String> siblings =
                Keys.all().stream()
                        .filter(key -> key.table().equals(entry.table()))
                        .map(Key::leaf)
                        .toList();
        return NearestName.of(entry.name(), siblings)
                .map(name -> "; did you mean `" + name + "`?")
                .orElse("; remove it, or correct its name");
    }

    private static String place(String table) {
        return switch (table) {
            case "" -> "at the top level";
            case Keys.RULES -> "in [[" + table + "]]";
            default -> "in [" + table + "]";
        };
    }

    private static String printable(String name) {
        String quoted = TomlText.excerpt(name);
        return quoted.substring(1, quoted.length() - 1);
    }
}
