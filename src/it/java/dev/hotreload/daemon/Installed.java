package dev.hotreload.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the whole distribution. */
record Installed(Path home) {

    private static final Path BUILT = Path.of(System.getProperty("hotreload.home"));

    /** As a plain {@code cp} leaves it: every file has the time of now. */
    static Installed copiedTo(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(BUILT)) {
            for (Path each : all.toList()) {
                Files.copy(each, home.resolve(BUILT.relativize(each).toString()));
            }
        }
        Stream.of("bin/hotreload", "runtime/bin/java", "runtime/lib/jspawnhelper")
                .map(home::resolve)
                .forEach(file -> file.toFile().setExecutable(true, false));
        return new Installed(home);
    }

    Path launcher() {
        return home.resolve("bin/hotreload");
    }

    Path cache() throws IOException {
        return only(".aot");
    }

    Path archive() throws IOException {
        return only(".jar");
    }

    private Path only(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
        }
        if (found.size() != 1) {
            throw new AssertionError("one file with " + ending + " was expected, not " + found);
        }
        return found.getFirst();
    }

    /** Whether a daemon that runs has mapped the cache. */
    boolean isCacheUsedBy(Daemon daemon) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(daemon.pid()), "maps"))
                .contains(cache().toString());
    }
}
