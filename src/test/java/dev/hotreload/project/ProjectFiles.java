package dev.hotreload.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as the tests see them: Maven runs tests in its top directory. */
final class ProjectFiles {

    private ProjectFiles() {}

    static List<Path> below(String directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Every file that is not made by a build, relative to the top. */
    static List<Path> ours() throws IOException {
        Path top = Path.of("");
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith("target") && !file.startsWith(".git"))
                    .filter(file -> !file.toString().contains("/tmp/"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> topLevel() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(""))) {
            return entries.map(Path::toString).toList();
        }
    }
}
