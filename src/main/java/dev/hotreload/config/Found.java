package dev.hotreload.config;

import org.tomlj.TomlTable;

import java.util.List;

/**
 * A value before it is checked.
 *
 * @param value a String, Long, Double, Boolean, TomlTable, a date, or a list of Found
 * @param where the key's place, or the element's for elements of a list
 */
record Found(Object value, Source where) {

    /** What it is, with its article. */
    String kind() {
        return switch (value) {
            case String _ -> "a text";
            case Long _ -> "an integer";
            case Double _ -> "a number with a point";
            case Boolean _ -> "true or false";
            case List<?> _ -> "a list";
            case TomlTable _ -> "a table";
            default -> "a date or time";
        };
    }

    /** As {@link #kind}, or for a flag the very word. */
    String shown() {
        return where instanceof Source.Flag ? TomlText.excerpt(value.toString()) : kind();
    }

    /** The elements of a list; empty where it is none. */
    List<Found> elements() {
        return value instanceof List<?> list
                ? list.stream().map(Found.class::cast).toList()
                : List.of();
    }
}
