package dev.hotreload.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/** Reads a configuration file's text, which must be UTF-8; a byte order mark is dropped. */
final class FileText {

    private FileText() {}

    static Optional<String> read(ConfigFile file, Problems problems) {
        try {
            if (Files.isDirectory(file.path())) {
                problems.error(file.at(1, 1), "this is a directory; name a file");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file.path()), file, problems);
        } catch (AccessDeniedException _) {
            problems.error(file.at(1, 1), "this file must not be read; change its permissions");
        } catch (IOException e) {
            problems.error(file.at(1, 1), "this file cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, ConfigFile file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        if (result.isError()) {
            byte[] good = Arrays.copyOf(bytes, input.position());
            problems.error(
                    endOf(new String(good, StandardCharsets.UTF_8), file),
                    "this is not UTF-8; save the file in UTF-8");
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private static Source endOf(String text, ConfigFile file) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return file.at(line, text.length() - text.lastIndexOf('\n'));
    }
}
