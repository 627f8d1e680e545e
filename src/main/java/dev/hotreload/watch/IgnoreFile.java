package dev.hotreload.watch;

import org.eclipse.jgit.ignore.FastIgnoreRule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one file tells git to ignore.
 *
 * @param base the directory that its patterns speak of
 */
record IgnoreFile(Path file, Path base, List<Line> lines) {

    /** Beyond it a file is no list of patterns. */
    private static final long LARGEST = 4L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * One pattern.
     *
     * @param number from 1
     */
    record Line(int number, String text, FastIgnoreRule rule) {

        /** What is said of the path; a negated pattern says that it is not ignored. */
        boolean ignores() {
            return rule.getResult();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && number == line.number && text.equals(line.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    IgnoreFile {
        lines = List.copyOf(lines);
    }

    /** Without lines where there is no such file. */
    static IgnoreFile read(Path file, Path base) {
        return new IgnoreFile(file, base, parse(text(file)));
    }

    /** The last line that speaks of the path decides. */
    Optional<Line> lineFor(Path path, boolean directory) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String relative = base.relativize(path).toString();
        return lines.reversed().stream()
                .filter(line -> line.rule().isMatch(relative, directory, true))
                .findFirst();
    }

    /** The same file as it is now. */
    IgnoreFile again() {
        return read(file, base);
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return "";
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException _) {
            return "";
        }
    }

    private static List<Line> parse(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String pattern = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!pattern.isBlank() && !pattern.startsWith("#") && !pattern.equals("/")) {
                lines.add(new Line(number, pattern, new FastIgnoreRule(pattern)));
            }
        }
        return lines;
    }
}
