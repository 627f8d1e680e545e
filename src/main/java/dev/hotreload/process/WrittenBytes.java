package dev.hotreload.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the processes of a group have written so far, wherever they wrote it, as {@code /proc}
 * tells.
 */
final class WrittenBytes {

    private static final Pattern COUNTER = Pattern.compile("(?m)^wchar: (\\d+)$");

    private WrittenBytes() {}

    static long ofGroup(int group) {
        return ProcEntry.all().stream()
                .filter(process -> process.group() == group)
                .mapToLong(process -> of(process.pid()))
                .sum();
    }

    private static long of(int pid) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc/" + pid + "/io"));
            Matcher counter = COUNTER.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            return counter.find() ? Long.parseLong(counter.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
