package dev.hotreload.watch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Real files, but a clock that only the test moves. */
abstract class FilteredFiles {

    static final Instant SINCE = Instant.parse("2026-01-01T12:00:00Z");
    static final Instant NOW = SINCE.plusSeconds(60);

    @TempDir Path directory;
    Path root;
    long now = 1_000_000_000_000L;
    boolean checkout;
    int comparisonsAsked;
    final Known known = new Known();
    ChangeFilter filter;

    @BeforeEach
    void filter() throws IOException {
        root = directory.toRealPath();
        filter =
                new ChangeFilter(
                        Configs.at(root).excludeDir().rules(),
                        known,
                        new Hold(() -> checkout, () -> comparisonsAsked++),
                        new FileClock(() -> now, Clock.fixed(NOW, ZoneOffset.UTC)),
                        ignored(new ToldIgnores()),
                        SINCE);
        filter.surveyed(List.of(), true);
    }

    final RecordingListener listener = new RecordingListener();

    IgnoredChanges ignored(ToldIgnores told) {
        PathRules rules = Configs.at(root).excludeDir().rules();
        return new IgnoredChanges(rules, told, new Reporter(listener), SINCE);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    List<String> seen(String... names) {
        for (String name : names) {
            filter.seen(root.resolve(name));
        }
        return shown(filter.step(now));
    }

    List<String> after(long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
        return shown(filter.step(now));
    }

    List<String> shown(List<Change> changes) {
        return changes.stream()
                .map(change ->
                        (change.kind() == Change.Kind.WRITTEN ? "+" : "-")
                                + root.relativize(change.path()))
                .toList();
    }
}
