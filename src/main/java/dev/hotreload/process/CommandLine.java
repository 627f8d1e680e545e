package dev.hotreload.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The command line of a process, for people to read. */
final class CommandLine {

    private static final int LONGEST = 80;
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private CommandLine() {}

    /**
     * One printable line of 80 characters at most; the name that the kernel keeps where there is no
     * command line, {@code ?} where there is neither.
     *
     * @param process its directory in {@code /proc}
     */
    static String of(Path process) {
        String arguments = printable(process.resolve("cmdline"));
        String text = arguments.isEmpty() ? printable(process.resolve("comm")) : arguments;
        return text.isEmpty() ? "?" : cut(text);
    }

    /** As they are; empty where they cannot be read. */
    static List<String> words(Path process) {
        try {
            byte[] words = Files.readAllBytes(process.resolve("cmdline"));
            return List.of(new String(words, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String printable(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
