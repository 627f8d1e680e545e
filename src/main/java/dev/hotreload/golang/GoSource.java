package dev.hotreload.golang;

import java.nio.file.Path;
import java.util.Set;

/** The files that {@code go build} makes a binary from, by their names. */
public final class GoSource {

    /** As {@code go help packages} lists them; embedded files are others. */
    private static final Set<String> EXTENSIONS =
            Set.of(
                    "go", "s", "S", "c", "cc", "cpp", "cxx", "m", "h", "hh", "hpp", "hxx", "f", "F",
                    "for", "f90", "swig", "swigcxx", "syso");

    private static final Set<String> NAMES = Set.of("go.mod", "go.sum", "go.work", "go.work.sum");

    private GoSource() {}

    /** Whether such a file can reach a program in no other way. */
    public static boolean is(Path file) {
        String name = file.getFileName().toString();
        int point = name.lastIndexOf('.');
        return NAMES.contains(name)
                || (point >= 0 && EXTENSIONS.contains(name.substring(point + 1)));
    }
}
