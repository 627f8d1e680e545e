package dev.hotreload.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression of Go's syntax (RE2): unanchored, in linear time. */
public record Regex(Pattern pattern) {

    /**
     * Compiles what Go's {@code regexp.Compile} takes.
     *
     * @throws PatternSyntaxException if Go would refuse it too
     */
    public static Regex compile(String source) {
        return new Regex(Pattern.compile(source));
    }

    public boolean findsIn(CharSequence text) {
        return pattern.matcher(text).find();
    }
}
