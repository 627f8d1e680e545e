package dev.hotreload.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to listen, as Go's programs take it: {@code localhost:4000}, {@code :2345}. */
final class HostAndPort {

    private static final int MOST = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(?:[^:\\s\\[\\]/]*|\\[[0-9a-fA-F:.]+]):([0-9]{1,5})");

    private HostAndPort() {}

    /** One address; empty for no text. */
    static Optional<String> optional(String text) throws BadText {
        String address = text.strip();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(address);
        if (parts.matches() && isPort(Integer.parseInt(parts.group(1)))) {
            return Optional.of(address);
        }
        throw new BadText(
                "must be a port from 1 to "
                        + MOST
                        + " behind a colon, such as \":2345\" or \"localhost:4000\", not "
                        + TomlText.excerpt(text));
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= MOST;
    }
}
