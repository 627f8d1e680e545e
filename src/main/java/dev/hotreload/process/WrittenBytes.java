package dev.hotreload.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

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
                    sum += of(process).orElse(0);
                }
            }
        } catch (IOException e) {
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
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4);
            return fields[2].equals(Integer.toString(group));
        } catch (IOException e) {
            return false;
        }
    }

    private static OptionalLong of(Path process) {
        try (Stream<String> lines = Files.lines(process.resolve("io"))) {
            return lines.filter(line -> line.startsWith(COUNTER))
                    .mapToLong(line -> Long.parseLong(line.substring(COUNTER.length())))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
