package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A running watch and what it reports. Instead of sleeping, a test writes a marker file and awaits
 * its report: what was to come has come by then. It takes two, one after the other: events of
 * different directories may overtake each other, and a polling look may have begun before the
 * first.
 */
final class LiveWatch implements AutoCloseable {

    private static final int MARKERS = 2;

    private final Project project;
    private final RecordingListener listener = new RecordingListener();
    private final SourceWatch watch;
    private int markers;

    private LiveWatch(Project project, Configs configs) throws IOException {
        this.project = project;
        Path standing = marker();
        long since = System.nanoTime() - Duration.ofSeconds(60).toNanos();
        watch =
                SourceWatch.start(
                        configs.config(), System::nanoTime, since, listener, new ToldIgnores());
        assertThat(listener.nextReport()).extracting(Change::path).contains(standing);
    }

    /** Returns when the watch stands and the first walk is done. */
    static LiveWatch on(Project project, Configs configs) throws IOException {
        return new LiveWatch(project, configs);
    }

    static LiveWatch on(Project project) throws IOException {
        return on(project, Configs.at(project.root()));
    }

    RecordingListener listener() {
        return listener;
    }

    List<Change> nextReport() {
        return listener.nextReport();
    }

    /** What has been reported since the last question, one list a report, without markers. */
    List<List<String>> reports() throws IOException {
        List<List<Change>> heard = new ArrayList<>();
        Set<Path> markers = new HashSet<>();
        for (int i = 0; i < MARKERS; i++) {
            Path marker = marker();
            markers.add(marker);
            heard.addAll(listener.reportsUntil(marker));
        }
        return heard.stream()
                .map(report -> report.stream().filter(c -> !markers.contains(c.path())).toList())
                .filter(report -> !report.isEmpty())
                .map(this::shown)
                .toList();
    }

    /** The same in one list, each entry once. */
    List<String> changes() throws IOException {
        return reports().stream().flatMap(List::stream).distinct().toList();
    }

    /** Awaits reports until all of these have been named, in whatever order and company. */
    List<String> awaitChanges(String... expected) {
        List<String> heard = new ArrayList<>();
        while (!Stream.of(expected).allMatch(heard::contains)) {
            heard.addAll(shown(listener.nextReport()));
        }
        return heard;
    }

    /** The same for many names, each to be named once. */
    Set<String> awaitLast(String... expected) {
        Set<String> missing = new HashSet<>(List.of(expected));
        Set<String> heard = new HashSet<>();
        while (!missing.isEmpty()) {
            List<String> report = shown(listener.nextReport());
            heard.addAll(report);
            report.forEach(missing::remove);
        }
        return heard;
    }

    /** {@code +name} for what was written, {@code -name} for what was deleted. */
    private List<String> shown(List<Change> changes) {
        return changes.stream()
                .map(change ->
                        (change.kind() == Change.Kind.WRITTEN ? "+" : "-")
                                + project.root().relativize(change.path()))
                .toList();
    }

    private Path marker() throws IOException {
        String name = "sync-" + markers++ + ".go";
        project.write(name, "package sync");
        return project.at(name);
    }

    @Override
    public void close() {
        watch.close();
    }
}
