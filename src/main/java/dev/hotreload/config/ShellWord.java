package dev.hotreload.config;

import java.util.regex.Pattern;

/** Text as a POSIX shell takes it for one word. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private ShellWord() {}

    /** The text itself where no quotes are needed. */
    public static String quote(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
