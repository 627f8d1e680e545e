package dev.hotreload.cli;

import dev.hotreload.config.Key;
import dev.hotreload.config.Keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flag of the command line.
 *
 * @param names without dashes, the one to show last
 * @param value what follows it, for people; empty where nothing may follow
 * @param optionalValue whether the flag alone means {@code true}
 * @param key the dotted name of the key that it sets
 */
record Flag(
        List<String> names,
        String value,
        boolean optionalValue,
        Optional<String> key,
        String meaning) {

    static final Flag CONFIG = own(List.of("c", "config"), "FILE", "Read this file");
    static final Flag DEBUG = own(List.of("d"), "", "Print what the daemon does, in detail");
    static final Flag PRINT_CONFIG =
            own(
                    List.of("print-config"),
                    "",
                    "Print every effective value and its source, and leave");

    /** Belongs to {@code explain}. */
    static final Flag TREE =
            own(List.of("tree"), "", "With explain: print all that is watched and left out");

    static final Flag STRICT =
            own(List.of("strict"), "", "Refuse keys and tables that have no effect");
    static final Flag VERSION = own(List.of("v", "version"), "", "Print the version, and leave");
    static final Flag HELP = own(List.of("h", "help"), "", "Print this, and leave");

    private static final String COLOR_MODE = "color.mode";

    /** The flags that set no key. */
    static List<Flag> own() {
        return List.of(CONFIG, DEBUG, PRINT_CONFIG, STRICT, VERSION, HELP);
    }

    static Flag of(Key<?> key) {
        List<String> names = new ArrayList<>(List.of(key.name()));
        if (key.name().equals(COLOR_MODE)) {
            names.addFirst("color");
        }
        return new Flag(
                names,
                key.type().placeholder(),
                key.isSwitch(),
                Optional.of(key.name()),
                key.meaning());
    }

    static List<Flag> all() {
        return Stream.concat(own().stream(), Keys.withFlag().stream().map(Flag::of)).toList();
    }

    /** Whether a value may follow. */
    boolean takesValue() {
        return optionalValue || !value.isEmpty();
    }

    /** The last name, with its dashes. */
    String shown() {
        return dashed(names.getLast());
    }

    /** All names, each one with one dash and with two, as Go's programs take them. */
    String[] spellings() {
        return names.stream()
                .flatMap(name -> Stream.of("--" + name, "-" + name))
                .toArray(String[]::new);
    }

    static String dashed(String name) {
        return (name.length() == 1 ? "-" : "--") + name;
    }

    private static Flag own(List<String> names, String value, String meaning) {
        return new Flag(names, value, false, Optional.empty(), meaning);
    }
}
