package dev.hotreload.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers in files what things were made from.
 *
 * @param directory need not exist
 */
record Stamps(Path directory) {

    /** Makes a thing at a path at which there is nothing. */
    interface Step {
        void make(Path output) throws IOException, InterruptedException;
    }

    /** Makes {@code output} anew, unless it is there and was made from {@code inputs}. */
    void ifChanged(String name, String inputs, Path output, Step step)
            throws IOException, InterruptedException {
        Path stamp = directory.resolve(name + ".inputs");
        if (Files.exists(output) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        Files.deleteIfExists(stamp);
        delete(output);
        step.make(output);
        Files.createDirectories(directory);
        Files.writeString(stamp, inputs);
    }

    /** Deletes a file or a directory with all that is in it. */
    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                List<Path> childrenFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : childrenFirst) {
                    Files.delete(each);
                }
            }
        }
    }
}
