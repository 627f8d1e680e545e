package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the user reads about the watch: one sentence each, what happened and what is done now. */
record Troubles(Path root, Duration pollInterval) {

    private static final Path LIMITS = Path.of("/proc/sys/fs/inotify");
    private static final long ENOUGH_WATCHES = 524_288;
    private static final long ENOUGH_INSTANCES = 1024;

    String rootGone() {
        return shown() + " is gone: waiting for it to come back";
    }

    String overflow() {
        return "more files changed at once than the system reports: comparing all of them instead";
    }

    String limitReached(WatchLimitReached.Kind kind, int directories) {
        return limit(kind, directories, instead());
    }

    /** The same where only some directories got no watch. */
    String partlyPolled(WatchLimitReached.Kind kind, int directories) {
        return limit(
                kind,
                directories,
                ": polling those without a watch every " + pollInterval.toMillis() + " ms");
    }

    private static String limit(WatchLimitReached.Kind kind, int directories, String instead) {
        return switch (kind) {
            case WATCHES ->
                    "this tree has %d directories to watch and the system allows all programs together %s watches"
                                    .formatted(directories, allowed(kind))
                            + instead
                            + advice(kind, Math.max(ENOUGH_WATCHES, 4L * directories));
            case INSTANCES ->
                    "the system allows all programs together %s inotify instances and has none left"
                                    .formatted(allowed(kind))
                            + instead
                            + advice(kind, ENOUGH_INSTANCES);
        };
    }

    String silent(Path place, SilentFileSystem fileSystem) {
        return shown(place)
                + " is on "
                + fileSystem.type()
                + ", which does not report changes"
                + pollingOnly(place);
    }

    String unreported(Path file, Path place) {
        return shown(file) + " changed and the system did not report it" + pollingOnly(place);
    }

    String unwatchable(IOException cause) {
        return shown() + " cannot be watched (" + cause.getMessage() + ")" + instead();
    }

    String failed(Throwable cause) {
        return "the watch failed (" + cause + "): it was set up anew, comparing all files";
    }

    String failsAlways(Throwable cause) {
        return "the watch fails again and again (" + cause + ")" + instead();
    }

    String locked(Collection<Path> directories) {
        Path first = directories.stream().sorted().findFirst().orElse(root);
        String others = directories.size() == 1 ? "" : " and " + (directories.size() - 1) + " more";
        return "no permission to read "
                + ShownPath.of(first)
                + others
                + ": changes there go unnoticed";
    }

    String ignored(Path file, Reason.GitIgnored reason) {
        return "%s changed and does not count: %s:%d ignores it. If the build does not make it, name it in include_file or set [hotreload] gitignore = false"
                .formatted(shown(file), shown(reason.file()), reason.line());
    }

    /**
     * @param example a file to ask about, as the user would name it
     */
    String nothingCounts(Optional<Path> example) {
        return "no file below %s counts for the build, so no save will start one: `hotreload explain %s` says why"
                .formatted(shown(), example.map(ShownPath::of).orElse("--tree"));
    }

    private String shown() {
        return ShownPath.of(root);
    }

    /** As short as it can be told from any other; the root is told from those of other projects. */
    private String shown(Path path) {
        boolean inRoot = path.startsWith(root) && !path.equals(root);
        return ShownPath.of(inRoot ? root.relativize(path) : path);
    }

    private String pollingOnly(Path place) {
        return place.equals(root)
                ? instead()
                : ": polling " + shown(place) + " every " + pollInterval.toMillis() + " ms instead";
    }

    private String instead() {
        return ": polling every " + pollInterval.toMillis() + " ms instead";
    }

    private static String advice(WatchLimitReached.Kind kind, long value) {
        return "; to watch again, run `sudo sysctl fs.inotify.%s=%d` and restart"
                .formatted(kind.setting(), value);
    }

    /** A user namespace may allow less than the machine. */
    private static String allowed(WatchLimitReached.Kind kind) {
        return Stream.of(LIMITS.resolve(kind.setting()), kind.ofUser())
                .flatMap(Troubles::number)
                .min(Comparator.naturalOrder())
                .map(Object::toString)
                .orElse("too few");
    }

    /** Read as lines: a setting of the kernel has to be read in one piece. */
    private static Stream<Long> number(Path setting) {
        try {
            return Files.readAllLines(setting).stream().limit(1).map(Long::valueOf);
        } catch (IOException | NumberFormatException _) {
            return Stream.empty();
        }
    }
}
