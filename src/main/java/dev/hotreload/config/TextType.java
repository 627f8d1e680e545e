package dev.hotreload.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One text.
 *
 * @param emptyIsDefault whether a blank text counts as none, as in Air
 */
record TextType<T>(Word<T> word, boolean emptyIsDefault) implements Type<T> {

    static final Type<String> TEXT = new TextType<>(Word.TEXT, false);
    static final Type<String> FILLED = new TextType<>(Word.TEXT, true);
    static final Type<String> PATH = new TextType<>(Word.PATH, false);
    static final Type<String> FILLED_PATH = new TextType<>(Word.PATH, true);
    static final Type<Color.Mode> MODE = new TextType<>(Word.MODE, false);
    static final Type<Optional<String>> OPTIONAL = new TextType<>(Word.OPTIONAL, false);
    static final Type<Optional<String>> SIGNAL = new TextType<>(Word.SIGNAL, false);
    static final Type<Optional<URI>> HTTP = new TextType<>(Word.HTTP, false);
    static final Type<Optional<Regex>> OPTIONAL_REGEX = new TextType<>(Word.OPTIONAL_REGEX, false);
    static final Type<Optional<String>> ADDRESS = new TextType<>(Word.ADDRESS, false);
    static final Type<DebugReload> DEBUG_RELOAD = new TextType<>(Word.DEBUG_RELOAD, false);
    static final Type<Stdin> STDIN = new TextType<>(Word.STDIN, false);

    @Override
    public String describe() {
        return word.describe();
    }

    @Override
    public String placeholder() {
        return "TEXT";
    }

    @Override
    public String toToml(T value) {
        return TomlText.quote(word.format().apply(value));
    }

    @Override
    public Optional<T> read(Found found, Complaints complaints) {
        if (!(found.value() instanceof String text)) {
            complaints.wrongType(found, "a text");
            return Optional.empty();
        }
        try {
            return Optional.of(word.read(text));
        } catch (BadText e) {
            complaints.about(found, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Found fromWords(List<String> words, Source flag) {
        return new Found(words.getLast(), flag);
    }

    @Override
    public boolean standsForDefault(T value) {
        return emptyIsDefault && word.format().apply(value).isBlank();
    }
}
