package dev.hotreload.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One key of the configuration: all that reading, flags, help, documentation and examples need to
 * know about it.
 *
 * @param name with the names of its tables, such as {@code build.delay}
 * @param standard the value where nobody sets one
 * @param meaning one line
 */
public record Key<T>(String name, Type<T> type, T standard, Scope scope, String meaning) {

    /** Where a key may be set. */
    public enum Scope {
        /** In the file and by a flag. */
        EVERYWHERE,
        /** As {@code EVERYWHERE}, and in the tables of the operating systems. */
        SYSTEM_TOO,
        /** Only in the file: a rule's key, or one in a table of an operating system. */
        FILE
    }

    public Key {
        requireNonNull(type, "type is null");
        requireNonNull(standard, "standard is null");
        requireNonNull(scope, "scope is null");
        if (name.isBlank() || meaning.isBlank() || meaning.contains("\n")) {
            throw new IllegalArgumentException(
                    "a key needs a name and one line of meaning: " + name);
        }
    }

    static <T> Key<T> of(String name, Type<T> type, T standard, String meaning) {
        return new Key<>(name, type, standard, Scope.EVERYWHERE, meaning);
    }

    /** The same key for the tables of operating systems too. */
    Key<T> alsoPerSystem() {
        return new Key<>(name, type, standard, Scope.SYSTEM_TOO, meaning);
    }

    /** The same key for the file alone. */
    Key<T> onlyInFile() {
        return new Key<>(name, type, standard, Scope.FILE, meaning);
    }

    /** This key in the table of an operating system. */
    Key<T> in(String systemTable) {
        String there = systemTable + "." + leaf();
        return new Key<>(there, type, standard, Scope.FILE, "As `" + name + "`, on this system");
    }

    public boolean hasFlag() {
        return scope != Scope.FILE;
    }

    /** Whether a flag for it needs no value. */
    public boolean isSwitch() {
        return type instanceof SwitchType;
    }

    /** The name without its tables. */
    public String leaf() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The table's name, empty for the top level. */
    public String table() {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }

    /** The default as TOML; for a key that is not set by default a text that is empty. */
    public String standardToml() {
        return type.toToml(standard);
    }

    /** Whether it has no value unless somebody gives it one. */
    public boolean isUnsetByDefault() {
        return standard.equals(Optional.empty());
    }

    private String example() {
        return switch (standardToml()) {
            case "\"\"" -> "\"...\"";
            case "[]" -> "[\"...\"]";
            case String standard -> standard;
        };
    }

    Optional<T> read(Found found, Problems problems) {
        return type.read(found, new Complaints(name, example(), problems));
    }
}
