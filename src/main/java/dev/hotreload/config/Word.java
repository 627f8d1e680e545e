package dev.hotreload.config;

import com.google.re2j.PatternSyntaxException;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
    static final Word<Optional<String>> SIGNAL =
            new Word<>("signal", SignalName::optional, name -> name.orElse(""));
    static final Word<Stop.Step> STOP_STEP =
            new Word<>("signal and time", SignalName::step, Stop.Step::toString);
    static final Word<Optional<Regex>> OPTIONAL_REGEX =
            new Word<>(
                    "regular expression",
                    text -> text.isEmpty() ? Optional.empty() : Optional.of(regex(text)),
                    regex -> regex.map(it -> it.pattern().pattern()).orElse(""));
    static final Word<Optional<URI>> HTTP =
            new Word<>("URL", Word::http, url -> url.map(URI::toString).orElse(""));
    static final Word<Optional<String>> ADDRESS =
            new Word<>("host and port", HostAndPort::optional, text -> text.orElse(""));
    static final Word<DebugReload> DEBUG_RELOAD =
            new Word<>("end or wait", Word::debugReload, value -> lower(value.name()));
    static final Word<Stdin> STDIN =
            new Word<>("auto, app or none", Word::stdin, value -> lower(value.name()));

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

    private static Optional<URI> http(String text) throws BadText {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text.strip());
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return Optional.of(url);
            }
        } catch (URISyntaxException _) {
            // As a text that is a URI of another kind.
        }
        throw new BadText(
                "must be a URL such as \"http://localhost:8080/health\", not "
                        + TomlText.excerpt(text));
    }

    private static DebugReload debugReload(String text) throws BadText {
        return switch (text) {
            case "", "end" -> DebugReload.END;
            case "wait" -> DebugReload.WAIT;
            default -> throw new BadText("must be end or wait, not " + TomlText.excerpt(text));
        };
    }

    private static Stdin stdin(String text) throws BadText {
        return switch (text) {
            case "", "auto" -> Stdin.AUTO;
            case "app" -> Stdin.APP;
            case "none" -> Stdin.NONE;
            default ->
                    throw new BadText("must be auto, app or none, not " + TomlText.excerpt(text));
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
