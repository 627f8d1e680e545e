package dev.hotreload.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A Java with nothing in it but what the program needs.
 *
 * @param arguments for jlink, but for the output
 * @param release what the Java that it is cut out of says of itself
 */
record RuntimeImage(List<String> arguments, String release) {

    /** Uncompressed: the tarball of it is smaller by 3 MB, and nothing is unpacked at start. */
    private static final List<String> OPTIONS =
            List.of(
                    "--strip-java-debug-attributes",
                    "--no-header-files",
                    "--no-man-pages",
                    "--compress=zip-0");

    static RuntimeImage of(SortedSet<String> modules) throws IOException {
        List<String> arguments = new ArrayList<>(OPTIONS);
        arguments.addAll(List.of("--add-modules", String.join(",", modules)));
        Path release = Path.of(System.getProperty("java.home"), "release");
        return new RuntimeImage(arguments, Files.readString(release));
    }

    /** All that decides what comes out. */
    String inputs() {
        return String.join(" ", arguments) + "\n" + release;
    }

    void link(Path output) {
        List<String> words = new ArrayList<>(arguments);
        words.addAll(List.of("--output", output.toString()));
        Tools.run("jlink", words);
    }
}
