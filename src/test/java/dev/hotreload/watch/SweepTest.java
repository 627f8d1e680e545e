package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SweepTest {

    @TempDir Path directory;
    private Path file;
    private final Known known = new Known();
    private Inventory inventory;
    private long now;
    private Sweep sweep;

    @BeforeEach
    void survey() throws IOException {
        Path root = directory.toRealPath();
        file = Files.writeString(root.resolve("main.go"), "package main");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        inventory = new Inventory(Configs.at(root).rules(), known, Instant.now());
        inventory.survey(() -> false);
        sweep = new Sweep(inventory, () -> now);
    }

    @Test
    void aQuietTreeHasNothingMissed() {
        assertThat(after(10)).isEmpty();
        assertThat(after(3600)).isEmpty();
    }

    @Test
    void aChangeThatNobodySawIsNamedOnceItIsConfirmed() throws IOException {
        Files.writeString(file, "package later");
        assertThat(after(10)).as("it may be on its way").isEmpty();
        assertThat(after(3)).containsExactly(file);
    }

    @Test
    void aVanishedFileIsNamedToo() throws IOException {
        Files.delete(file);
        assertThat(after(10)).isEmpty();
        assertThat(after(3)).containsExactly(file);
    }

    @Test
    void aChangeThatIsSeenMeanwhileIsNotMissed() throws IOException {
        Files.writeString(file, "package later");
        assertThat(after(10)).isEmpty();
        known.put(file, Fingerprint.unread(Stamp.of(file).orElseThrow()));
        assertThat(after(3)).isEmpty();
    }

    @Test
    void aFileThatChangesAllTheTimeIsNotMissed() throws IOException {
        Files.writeString(file, "package later");
        assertThat(after(10)).isEmpty();
        Files.writeString(file, "package still later");
        assertThat(after(3)).isEmpty();
    }

    @Test
    void aLongLookIsFollowedByALongPause() throws IOException {
        pass(10);
        sweep.missed(() -> {
            pass(1);
            return false;
        });
        Files.writeString(file, "package later");
        assertThat(after(390)).isEmpty();
        assertThat(after(3)).as("not looked at yet").isEmpty();
        assertThat(after(3600)).isEmpty();
        assertThat(after(3)).containsExactly(file);
    }

    private List<Path> after(int seconds) {
        pass(seconds);
        return sweep.missed(() -> false);
    }

    private void pass(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
