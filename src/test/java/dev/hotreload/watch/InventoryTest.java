package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

class InventoryTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path directory;
    private Path root;
    private final Known known = new Known();
    private Inventory inventory;

    @BeforeEach
    void inventory() throws IOException {
        root = directory.toRealPath();
        inventory = new Inventory(Configs.at(root).rules(), known, SINCE);
    }

    @Test
    void theFirstSurveyKnowsWhatIsOldAndNamesWhatIsNew() throws IOException {
        Path old = file("old.go", SINCE);
        Path fresh = file("new.go", SINCE.plusNanos(1));
        Survey survey = inventory.survey(() -> false);
        assertThat(survey.differing()).containsExactly(fresh);
        assertThat(inventory.files()).containsExactly(old);
    }

    @Test
    void excludedAndOtherFilesAreLeftOut() throws IOException {
        file("vendor/x.go", SINCE);
        file("README.md", SINCE);
        assertThat(inventory.survey(() -> false).directories()).isEqualTo(1);
        assertThat(inventory.files()).isEmpty();
    }

    @Test
    void aLaterSurveyNamesWhatIsNewChangedOrGone() throws IOException {
        Path same = file("same.go", SINCE);
        Path gone = file("gone.go", SINCE);
        Path changed = file("changed.go", SINCE);
        inventory.survey(() -> false);
        Files.delete(gone);
        Files.setLastModifiedTime(changed, FileTime.from(SINCE.minusSeconds(1)));
        Path fresh = file("fresh.go", SINCE.minusSeconds(9));
        assertThat(inventory.survey(() -> false).differing())
                .containsExactlyInAnyOrder(gone, changed, fresh)
                .doesNotContain(same);
    }

    @Test
    void readingAheadTellsTheSameBytesFromOthers() throws IOException {
        Path file = file("main.go", SINCE);
        inventory.survey(() -> false);
        inventory.readAhead(() -> false);
        Files.setLastModifiedTime(file, FileTime.from(SINCE.plusSeconds(1)));
        Fingerprint touched = new Contents().fingerprint(file, Stamp.of(file).orElseThrow());
        assertThat(known.of(file).orElseThrow().sameContent(touched)).isTrue();
        Files.writeString(file, "package other");
        Fingerprint other = new Contents().fingerprint(file, Stamp.of(file).orElseThrow());
        assertThat(known.of(file).orElseThrow().sameContent(other)).isFalse();
    }

    @Test
    void whatChangedSinceTheSurveyIsNotReadAsKnown() throws IOException {
        Path file = file("main.go", SINCE);
        inventory.survey(() -> false);
        Files.writeString(file, "package later");
        inventory.readAhead(() -> false);
        assertThat(known.of(file).orElseThrow().hash()).isEmpty();
    }

    @Test
    void contentsLargerThanTheBufferDifferByTheirLastByte() throws IOException {
        Path a = Files.write(root.resolve("a"), new byte[200_000]);
        byte[] bytes = new byte[200_000];
        bytes[199_999] = 1;
        Path b = Files.write(root.resolve("b"), bytes);
        Stamp stamp = Stamp.of(a).orElseThrow();
        Contents contents = new Contents();
        assertThat(contents.fingerprint(a, stamp)).isEqualTo(contents.fingerprint(a, stamp));
        assertThat(contents.fingerprint(a, stamp)).isNotEqualTo(contents.fingerprint(b, stamp));
    }

    @Test
    void aVanishedRootIsAnEmptySurvey() throws IOException {
        Path file = file("main.go", SINCE);
        inventory.survey(() -> false);
        Files.delete(file);
        Files.delete(root);
        assertThat(inventory.survey(() -> false).differing()).containsExactly(file);
        Files.createDirectory(root);
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + file.getFileName());
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
