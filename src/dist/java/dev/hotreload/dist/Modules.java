package dev.hotreload.dist;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The modules of Java that the program needs. */
final class Modules {

    /** What libraries need where no reference in the program's own classes tells it. */
    private static final List<String> OF_LIBRARIES =
            List.of("jdk.unsupported" /* directory-watcher: com.sun.nio.file */);

    private Modules() {}

    /** Those that the program's own classes refer to, and those of libraries. */
    static SortedSet<String> neededBy(Path classes) {
        List<String> words =
                List.of("--ignore-missing-deps", "--print-module-deps", classes.toString());
        SortedSet<String> modules = new TreeSet<>(OF_LIBRARIES);
        modules.addAll(List.of(Tools.run("jdeps", words).strip().split(",")));
        return modules;
    }
}
