package dev.hotreload.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an {@link EnvFile} from its beginning to its end, once. */
final class EnvParser {

    private static final Pattern NAME =
            Pattern.compile("\\s*(?:export[ \\t]+)?([\\w.]+)[ \\t]*[=:][ \\t]*");
    private static final Pattern REST = Pattern.compile("[ \\t]*(?:#[^\\n]*)?(?=\\n|\\z)");
    private static final Pattern COMMENT = Pattern.compile("\\s#.*");

    /** Lower case stays as it is, as {@code godotenv} has it: many passwords hold a {@code $}. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\\\(.)|\\$(?:\\{([A-Z0-9_]+)}|([A-Z0-9_]+))", Pattern.DOTALL);

    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    private final String text;
    private final Environment environment;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private int at;

    EnvParser(String text, Environment environment) {
        this.text = text.replace("\r\n", "\n");
        this.environment = environment;
    }

    Map<String, String> variables() {
        return variables;
    }

    /** Where reading has come to, from 1. */
    int line() {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    void readAll() throws Malformed {
        skipBlank();
        while (at < text.length()) {
            readVariable();
            skipBlank();
        }
    }

    /** Skips white space and comments. */
    private void skipBlank() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                at = endOfLine();
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void readVariable() throws Malformed {
        Matcher name = matcher(NAME);
        if (!name.lookingAt()) {
            throw new Malformed("NAME=value is expected here; write # before a comment");
        }
        at = name.end();
        variables.put(name.group(1), readValue());
    }

    private String readValue() throws Malformed {
        char first = at < text.length() ? text.charAt(at) : '\n';
        return switch (first) {
            case '\'' -> quoted('\'');
            case '"' -> expand(quoted('"'), true);
            default -> expand(unquoted(), false);
        };
    }

    /** What separates a comment may stand before the value: an empty one. */
    private String unquoted() {
        String line = text.substring(at - 1, endOfLine());
        at = endOfLine();
        return COMMENT.matcher(line).replaceFirst(" ").substring(1).strip();
    }

    private String quoted(char quote) throws Malformed {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw new Malformed("the value has no closing " + quote);
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        if (!skip(REST)) {
            throw new Malformed("only a comment may follow the closing " + quote);
        }
        return inside;
    }

    private String expand(String value, boolean escapes) {
        return VARIABLE.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1) != null
                                        ? unescape(found.group(1).charAt(0), escapes)
                                        : valueOf(
                                                found.group(2) != null
                                                        ? found.group(2)
                                                        : found.group(3))));
    }

    private static String unescape(char c, boolean escapes) {
        return switch (c) {
            case '$' -> "$";
            case 'n' -> escapes ? "\n" : "\\n";
            case 'r' -> escapes ? "\r" : "\\r";
            default -> escapes ? String.valueOf(c) : "\\" + c;
        };
    }

    private String valueOf(String name) {
        String here = variables.get(name);
        return here != null ? here : environment.get(name).orElse("");
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        boolean found = matcher.lookingAt();
        if (found) {
            at = matcher.end();
        }
        return found;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }
}
