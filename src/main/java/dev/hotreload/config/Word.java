package dev.hotreload.config;

import com.google.re2j.PatternSyntaxException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one text stands for a value.
 *
 * @param describe what it is, for people, in the singular
 * @param parse refuses with a sentence that follows the key's name
 * @param format the text that {@code parse} would take
 */
record Word<T>(String describe, Parse<T> parse, Function<T, String> format) {

    interface Parse<T> {
        T parse(String text) throws BadText;
    }

    /** The nesting at which Go gives up; far deeper ones overflow the stack of re2j. */
    private static final int MOST_GROUPS = 1000;

    static final Word<String> TEXT = new Word<>("text", text -> text, Function.identity());
    static final Word<String> PATH = new Word<>("path", Word::path, Function.identity());
    static final Word<Regex> REGEX =
            new Word<>("regular expression", Word::regex, regex -> regex.pattern().pattern());
    static final Word<Color.Mode> MODE =
            new Word<>("auto, always or never", Word::mode, mode -> lower(mode.name()));
    static final Word<Optional<String>> OPTIONAL =
            new Word<>("text", Optional::of, text -> text.orElse(""));

    T read(String text) throws BadText {
        if (text.indexOf('\0') >= 0) {
            throw new BadText("must not hold the character NUL; remove it");
        }
        return parse.parse(text);
    }

    private static String path(String text) throws BadText {
        try {
            Path _ = Path.of(text);
            return text;
        } catch (InvalidPathException _) {
            throw new BadText(
                    "holds a path that this locale cannot name; set LC_ALL=C.UTF-8 and try again");
        }
    }

    private static Regex regex(String text) throws BadText {
        if (text.chars().filter(c -> c == '(').count() > MOST_GROUPS) {
            throw new BadText(
                    "holds a regular expression of more than "
                            + MOST_GROUPS
                            + " groups; split it into several");
        }
        try {
            return Regex.compile(text);
        } catch (PatternSyntaxException e) {
            throw new BadText(
                    "holds a bad regular expression, "
                            + TomlText.excerpt(text)
                            + " ("
                            + e.getDescription()
                            + "); correct it, Go's syntax (RE2) counts");
        }
    }

    private static Color.Mode mode(String text) throws BadText {
        return switch (text) {
            case "", "auto" -> Color.Mode.AUTO;
            case "always" -> Color.Mode.ALWAYS;
            case "never" -> Color.Mode.NEVER;
            default ->
                    throw new BadText(
                            "must be auto, always or never, not " + TomlText.excerpt(text));
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
