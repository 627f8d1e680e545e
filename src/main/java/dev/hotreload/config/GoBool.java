package dev.hotreload.config;

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
}
