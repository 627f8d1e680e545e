package dev.hotreload.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what the parser's messages mean; the first that fits counts. */
record SyntaxSentence(Pattern message, String sentence) {

    private static final List<SyntaxSentence> ALL =
            List.of(
                    on(
                            "(.*) previously defined at line (\\d+).*",
                            "`$1` is set twice, first in line $2; remove one of them"),
                    on(
                            "(.*) is not a table \\(previously defined at line (\\d+).*",
                            "`$1` has a value already, in line $2, and cannot be a table too;"
                                    + " remove one of them"),
                    on(
                            "Unexpected end of (line|input), expected a value",
                            "the value is missing; write one behind `=`"),
                    on(
                            "Unexpected .*, expected a value",
                            "this is no value; put texts into quotes, and write true or false"
                                    + " in small letters"),
                    on(
                            ".* the array opened at line (\\d+).*",
                            "the list that begins in line $1 has no end; add `]`"),
                    on(
                            "Unexpected .*, expected \\. or =",
                            "this line is not `key = value`; correct it or put `#` in front"),
                    on(
                            "Unexpected end of line, expected \\] or a comma",
                            "a comma or `]` is missing"),
                    on("Unexpected .*, expected \\], a comma.*", "a comma or `]` is missing"),
                    on("Unexpected .*, expected \\}.*", "a comma or `}` is missing"),
                    on("Unexpected .*, expected \\]", "`]` is missing"),
                    on(
                            "Unexpected end of (line|input), expected (\"\"\"|'''|\"|').*",
                            "this text has no end; add $2"),
                    on(
                            "Unexpected .*, expected a newline or end-of-input",
                            "nothing may follow here; begin a new line, or put `#` in front of"
                                    + " a comment"),
                    on("Unexpected .*, expected a key.*", "a key is missing here"),
                    on(
                            "Invalid escape sequence '(.*)'",
                            "$1 is no escape sequence; write \\\\\\\\ for a backslash, or use single"
                                    + " quotes"),
                    on("Integer is too large", "this number is too large; write a smaller one"));

    static String of(String message) {
        String line = message.replaceAll("\\s+", " ");
        for (SyntaxSentence each : ALL) {
            Matcher matcher = each.message.matcher(line);
            if (matcher.matches()) {
                return matcher.replaceFirst(each.sentence);
            }
        }
        return "this is not TOML: " + line + "; correct it";
    }

    private static SyntaxSentence on(String message, String sentence) {
        return new SyntaxSentence(Pattern.compile(message), sentence);
    }
}
