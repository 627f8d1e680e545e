package dev.hotreload.config;

import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a file sets, key by key, and complains about what it cannot take. */
final class TableReader {

    private final ConfigFile file;
    private final Problems problems;
    private final List<RuleSettings> rules = new ArrayList<>();

    TableReader(ConfigFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Layer read(TomlTable top) {
        Layer layer = new Layer();
        readTable(top, "", layer);
        return layer;
    }

    /** The rules of what was read. */
    List<RuleSettings> rules() {
        return rules;
    }

    private void readTable(TomlTable table, String name, Layer into) {
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            Source where = place(table.inputPositionOf(List.of(entry.getKey())));
            readEntry(new Entry(name, entry.getKey(), found(entry.getValue(), where)), into);
        }
    }

    private void readEntry(Entry entry, Layer into) {
        Optional<Key<?>> key = entry.mayBeKnown() ? Keys.find(entry.path()) : Optional.empty();
        if (key.isPresent()) {
            readValue(key.get(), entry.found(), into);
        } else if (!entry.mayBeKnown() || !Keys.tables().contains(entry.path())) {
            problems.withoutEffect(entry.found().where(), UnknownName.sentence(entry));
        } else if (entry.path().equals(Keys.RULES)) {
            readRules(entry.found());
        } else if (entry.found().value() instanceof TomlTable table) {
            readTable(table, entry.path(), into);
        } else {
            complainOfTable(entry);
        }
    }

    private <T> void readValue(Key<T> key, Found found, Layer into) {
        Optional<T> value = key.read(found, problems);
        if (value.isEmpty()) {
            return;
        }
        into.put(Setting.of(key, value.get(), found))
                .ifPresent(first ->
                        problems.error(
                                found.where(),
                                "`"
                                        + key.name()
                                        + "` is set twice, first at "
                                        + first.source()
                                        + "; remove one of them"));
    }

    private void readRules(Found found) {
        for (Found element : found.elements()) {
            if (element.value() instanceof TomlTable table) {
                rules.add(rule(table, element.where()));
            }
        }
        boolean wrong =
                found.elements().stream().anyMatch(it -> !(it.value() instanceof TomlTable));
        if (wrong || !(found.value() instanceof List<?>)) {
            problems.error(
                    found.where(),
                    "`build.rules` must be tables, not "
                            + found.kind()
                            + "; write [[build.rules]] above each rule's keys");
        }
    }

    private RuleSettings rule(TomlTable table, Source where) {
        Layer layer = new Layer();
        readTable(table, Keys.RULES, layer);
        RuleSettings rule = new RuleSettings(layer, where);
        rule.check(table, problems);
        return rule;
    }

    private void complainOfTable(Entry entry) {
        problems.error(
                entry.found().where(),
                "`"
                        + entry.path()
                        + "` must be a table, not "
                        + entry.found().kind()
                        + "; write ["
                        + entry.path()
                        + "] and the table's keys below it");
    }

    private Found found(Object value, Source where) {
        return new Found(value instanceof TomlArray array ? elements(array) : value, where);
    }

    private List<Found> elements(TomlArray array) {
        List<Found> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(found(array.get(i), place(array.inputPositionOf(i))));
        }
        return elements;
    }

    private Source place(TomlPosition position) {
        return position == null ? file.at(1, 1) : file.at(position.line(), position.column());
    }

    /**
     * One line of a table.
     *
     * @param table the table's name, in small letters
     * @param name as it was written
     */
    record Entry(String table, String name, Found found) {

        String path() {
            String leaf = name.toLowerCase(Locale.ROOT);
            return table.isEmpty() ? leaf : table + "." + leaf;
        }

        /** A quoted name with a point in it is no path. */
        boolean mayBeKnown() {
            return !name.contains(".");
        }
    }
}
