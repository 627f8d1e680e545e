package dev.hotreload.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signals by name, as the keys take them: {@code TERM}, {@code SIGTERM}, in whatever case. */
final class SignalName {

    static final String KILL = "KILL";

    /** Those that end a program or that programs take as a request to end. */
    private static final List<String> KNOWN =
            List.of("INT", "TERM", "HUP", "QUIT", "USR1", "USR2", "ABRT", "WINCH", KILL);

    private SignalName() {}

    /** One name; empty for no text. */
    static Optional<String> optional(String text) throws BadText {
        return text.isBlank() ? Optional.empty() : Optional.of(name(text.strip()));
    }

    private static String name(String text) throws BadText {
        String name = text.toUpperCase(Locale.ROOT).replaceFirst("^SIG", "");
        if (!KNOWN.contains(name)) {
            throw new BadText(
                    "must be a signal that can end a program ("
                            + String.join(", ", KNOWN)
                            + "), not "
                            + TomlText.excerpt(text));
        }
        return name;
    }

    /** A name and how long it has: {@code INT 5s}; {@code KILL} alone. */
    static Stop.Step step(String text) throws BadText {
        String[] words = text.strip().split("\\s+", 2);
        String name = name(words[0]);
        if (name.equals(KILL) && words.length == 1) {
            return new Stop.Step(name, Duration.ZERO);
        }
        if (name.equals(KILL)) {
            throw new BadText("gives KILL a time, but nothing comes after it; write \"KILL\"");
        }
        return new Stop.Step(name, patience(name, words));
    }

    private static Duration patience(String name, String[] words) throws BadText {
        return Optional.of(words)
                .filter(both -> both.length == 2)
                .flatMap(both -> GoDuration.find(both[1]))
                .filter(length -> !length.isNegative())
                .orElseThrow(() ->
                        new BadText(
                                "must say how long "
                                        + name
                                        + " has to act; write \""
                                        + name
                                        + " 5s\""));
    }
}
