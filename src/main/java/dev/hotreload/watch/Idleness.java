package dev.hotreload.watch;

import java.nio.file.Path;
import java.util.Optional;

/** What a walk found of files that count for the build, or that somebody may think do. */
final class Idleness {

    private boolean builds;
    private boolean prunedBySetting;
    private Optional<Path> source = Optional.empty();

    void file(Path file, Verdict verdict) {
        switch (verdict) {
            case Verdict.Counts(Target.Program(), _) -> builds = true;
            case Verdict.Counts _ -> {}
            case Verdict.Ignored _ when builds || !isSource(file) -> {}
            case Verdict.Ignored _ ->
                    source = source.filter(it -> !isNearer(file, it)).or(() -> Optional.of(file));
        }
    }

    void pruned(Reason reason) {
        prunedBySetting |=
                switch (reason) {
                    case Reason.Listed _, Reason.Unlisted _, Reason.GitIgnored _ -> true;
                    case Reason.Named _, Reason.ByRule _, Reason.Always _ -> false;
                };
    }

    /** Whether there is something, and none of it counts; an empty project is only young. */
    boolean isTotal() {
        return !builds && (source.isPresent() || prunedBySetting);
    }

    /** A Go file that does not count, the nearest to the top. */
    Optional<Path> source() {
        return source;
    }

    /** Tests are left out on purpose. */
    private static boolean isSource(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".go") && !name.endsWith("_test.go");
    }

    private static boolean isNearer(Path file, Path other) {
        int levels = Integer.compare(file.getNameCount(), other.getNameCount());
        return levels != 0 ? levels < 0 : file.compareTo(other) < 0;
    }
}
