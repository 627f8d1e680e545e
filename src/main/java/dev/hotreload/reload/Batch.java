package dev.hotreload.reload;

import dev.hotreload.golang.GoSource;
import dev.hotreload.watch.Change;
import dev.hotreload.watch.ShownPath;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes that one build answers.
 *
 * @param reason what made it where it was no file, such as the start of the daemon
 * @param firstAt when the first was noticed, in the loop's nanoseconds
 */
record Batch(String reason, List<Change> changes, long firstAt) {

    Batch {
        changes = List.copyOf(changes);
    }

    static Batch because(String reason, long now) {
        return new Batch(reason, List.of(), now);
    }

    static Batch of(List<Change> changes, long now) {
        return new Batch("", changes, now);
    }

    Batch and(List<Change> more) {
        return and(of(more, firstAt));
    }

    Batch and(Batch more) {
        return new Batch(
                reason.isEmpty() ? more.reason : reason,
                Stream.concat(changes.stream(), more.changes.stream()).toList(),
                firstAt);
    }

    /** Whether a program that is built the same has nothing to gain from a restart. */
    boolean reachesTheBinaryOnly() {
        return reason.isEmpty() && changes.stream().map(Change::path).allMatch(GoSource::is);
    }

    /** Its files, each once, the first change first. */
    List<Path> files() {
        return changes.stream().map(Change::path).distinct().toList();
    }

    /** The reason, or the first file and the count: {@code main.go and 2 more changed}. */
    String describe() {
        List<Path> files = files();
        return switch (files.size()) {
            case 0 -> reason;
            case 1 -> ShownPath.of(files.getFirst()) + " " + verb();
            default ->
                    ShownPath.of(files.getFirst()) + " and " + (files.size() - 1) + " more changed";
        };
    }

    private String verb() {
        return switch (changes.getLast().kind()) {
            case WRITTEN -> "changed";
            case DELETED -> "deleted";
        };
    }
}
