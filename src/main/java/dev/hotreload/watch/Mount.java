package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mount.
 *
 * @param parent the id of the mount that it is mounted on
 * @param source the device and the directory in it that is mounted
 * @param type as the kernel writes it, without an unprintable character
 */
record Mount(int id, int parent, String source, Path point, String type) {

    /** See proc_pid_mountinfo(5); names may hold any byte but the escaped ones. */
    private static final Pattern LINE =
            Pattern.compile(
                    "(\\d{1,9}) (\\d{1,9}) ([^ ]+ [^ ]+) ([^ ]+) [^ ]+ (?:[^ ]+ )*?- ([^ ]+) [^\\x00]*");

    private static final int OCTAL_DIGITS = 3;

    Mount {
        requireNonNull(source, "source is null");
        requireNonNull(point, "point is null");
        requireNonNull(type, "type is null");
    }

    /**
     * A line of {@code mountinfo}, each byte of it one character. Empty if its mount point is
     * deleted, or has a name that no path here can have.
     */
    static Optional<Mount> of(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches() || fields.group(4).endsWith("//deleted")) {
            return Optional.empty();
        }
        return path(fields.group(4))
                .map(point ->
                        new Mount(
                                Integer.parseInt(fields.group(1)),
                                Integer.parseInt(fields.group(2)),
                                fields.group(3),
                                point,
                                ShownPath.text(fields.group(5))));
    }

    private static Optional<Path> path(String escaped) {
        try {
            Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
            ByteBuffer name = ByteBuffer.wrap(unescaped(escaped));
            return Optional.of(Path.of(ofNames.newDecoder().decode(name).toString()));
        } catch (CharacterCodingException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static byte[] unescaped(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            int end = i + 1 + OCTAL_DIGITS;
            if (escaped.charAt(i) == '\\' && end <= escaped.length()) {
                bytes.write(Integer.parseInt(escaped.substring(i + 1, end), 8));
                i = end - 1;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
