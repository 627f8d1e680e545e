package dev.hotreload.config;

import java.util.Locale;
import java.util.Optional;

/** The words that Go's {@code strconv.ParseBool} takes. */
public final class GoBool {

    private GoBool() {}

    /** Empty where the word is none of them. */
    public static Optional<Boolean> parse(String word) {
        return switch (word) {
            case "1", "t", "T", "true", "TRUE", "True" -> Optional.of(true);
            case "0", "f", "F", "false", "FALSE", "False" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * The same, and what people write instead of these words, such as {@code yes} and {@code Off}.
     */
    public static Optional<Boolean> meant(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on" -> Optional.of(true);
            case "false", "no", "n", "off" -> Optional.of(false);
            default -> parse(word);
        };
    }
}
