package dev.hotreload.config;

import java.util.List;
import java.util.Optional;

/** What a key's value is: how it is read from the file and from flags, and how it is written. */
public sealed interface Type<T> permits TextType, ListType, SwitchType, IntegerType, DurationType {

    /** For people, with the unit: {@code integer (ms)}. */
    String describe();

    /** One word for what follows a flag; empty where nothing needs to. */
    String placeholder();

    /** The value as TOML writes it, on one line. */
    String toToml(T value);

    /** The value, or empty after complaining. */
    Optional<T> read(Found found, Complaints complaints);

    /**
     * What the words of a flag stand for, in their order and at least one; not checked, {@link
     * #read} does that.
     */
    Found fromWords(List<String> words, Source flag);

    /** Whether Air takes its default although this was written. */
    default boolean standsForDefault(T value) {
        return false;
    }
}
