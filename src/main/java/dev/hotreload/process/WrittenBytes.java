package dev.hotreload.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much the processes of a group have written so far, wherever they wrote it, as {@code /proc}
 * tells.
 */
final class WrittenBytes {

    private static final String COUNTER = "wchar: ";

    private WrittenBytes() {}

    static long ofGroup(int group) {
        long sum = 0;
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (isIn(group, process)) {
                    sum += of(process);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return sum;
        }
        return sum;
    }

    /**
     * Its group is the third field after the name, which may hold anything but ends with the last
     * ")".
     */
    private static boolean isIn(int group, Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"), ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4);
            return fields[2].equals(Integer.toString(group));
        } catch (IOException e) {
            return false;
        }
    }

    /** Nothing if it ends while we look, or is somebody else's. */
    private static long of(Path process) {
        try {
            return Files.readString(process.resolve("io"), ISO_8859_1)
                    .lines()
                    .filter(line -> line.startsWith(COUNTER))
                    .mapToLong(line -> Long.parseLong(line.substring(COUNTER.length())))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
