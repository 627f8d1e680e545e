package dev.hotreload.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Configurations that nobody would write, made from a random source. */
final class RandomToml {

    private static final List<String> VALUES =
            List.of(
                    "true",
                    "false",
                    "0",
                    "-1",
                    "1",
                    "500",
                    "1000000",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "1.5",
                    "nan",
                    "inf",
                    "\"\"",
                    "\"x\"",
                    "\"5s\"",
                    "\"-5s\"",
                    "\"500us\"",
                    "\"9999999h\"",
                    "\"(\"",
                    "\"\\u0000\"",
                    "\"a\\nb\"",
                    "\"\\uFFFD\\U0001F600\"",
                    "[]",
                    "[\"\"]",
                    "[\"a\", \"b c\"]",
                    "[\"(\"]",
                    "[1, \"a\"]",
                    "[[]]",
                    "[{}]",
                    "{}",
                    "{ cmd = \"x\" }",
                    "2026-01-01",
                    "07:32:00",
                    "'''a\nb'''",
                    "\"/\"",
                    "\"..\"",
                    "\"~\"",
                    "\"*\"",
                    "\" \"");

    private static final List<String> WORDS =
            List.of(
                    "",
                    " ",
                    "true",
                    "yes",
                    "0",
                    "-1",
                    "500",
                    "99999999999999999999",
                    "5s",
                    "-5s",
                    "1.5",
                    "(",
                    "a,b",
                    ",",
                    "[",
                    "\n",
                    "\"",
                    "\\",
                    "~",
                    "/",
                    "auto",
                    "é😀",
                    "#",
                    "'");

    private RandomToml() {}

    static String document(SplittableRandom random) {
        return Stream.generate(() -> table(random))
                .limit(1 + random.nextInt(6))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String word(SplittableRandom random) {
        return pick(WORDS, random) + (random.nextInt(3) == 0 ? pick(WORDS, random) : "");
    }

    private static String table(SplittableRandom random) {
        List<String> tables = Keys.tables().stream().sorted().toList();
        String table = pick(tables, random);
        List<Key<?>> keys = Keys.all().stream().filter(key -> key.table().equals(table)).toList();
        String body =
                Stream.generate(() -> pick(keys, random).leaf())
                        .limit(1 + random.nextInt(4))
                        .distinct()
                        .map(leaf -> leaf + " = " + pick(VALUES, random) + "\n")
                        .collect(Collectors.joining());
        return header(table, random) + body;
    }

    private static String header(String table, SplittableRandom random) {
        if (table.isEmpty()) {
            return "";
        }
        boolean rules = table.equals(Keys.RULES) != (random.nextInt(10) == 0);
        return rules ? "[[" + table + "]]\n" : "[" + table + "]\n";
    }

    /** Flips a byte, or drops, doubles or moves a line, or gives a line another value. */
    static byte[] mutated(byte[] text, SplittableRandom random) {
        if (text.length == 0 || random.nextInt(5) == 0) {
            return flipped(text, random);
        }
        String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        int at = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        switch (random.nextInt(4)) {
            case 0 -> lines[at] = "";
            case 1 -> lines[at] = lines[at] + "\n" + lines[at];
            case 2 -> lines[at] = key(lines[at]) + lines[other].replaceFirst("^[^=]*=?", "=");
            default -> lines[at] = key(lines[at]) + "= " + pick(VALUES, random);
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] text, SplittableRandom random) {
        byte[] copy = Arrays.copyOf(text, Math.max(1, text.length));
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private static String key(String line) {
        return line.replaceFirst("=.*", "");
    }

    private static <T> T pick(List<T> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
