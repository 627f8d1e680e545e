package dev.hotreload.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class TmpDirTest {

    @TempDir Path directory;
    private Path tmp;

    @BeforeEach
    void aTmpDirIsConfigured() {
        tmp = directory.resolve("nested/tmp");
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }

    @Test
    void isMadeAndGoesWithAllThatCameIntoIt() throws IOException {
        TmpDir prepared = TmpDir.prepare(tmp);
        write(tmp.resolve("main"));
        write(tmp.resolve("a/b/c"));
        prepared.clean(Set.of());
        assertThat(tmp).doesNotExist();
    }

    @Test
    void inADirectoryThatWasThereBeforeEverythingStaysButOurs() throws IOException {
        write(tmp.resolve("notes.txt"));
        TmpDir prepared = TmpDir.prepare(tmp);
        write(tmp.resolve("main.go"));
        write(tmp.resolve("build-errors.log"));
        prepared.clean(Set.of(tmp.resolve("build-errors.log"), directory.resolve("elsewhere")));
        assertThat(tmp.resolve("notes.txt")).exists();
        assertThat(tmp.resolve("main.go")).exists();
        assertThat(tmp.resolve("build-errors.log")).doesNotExist();
    }

    @Test
    void whatIsOursGoesEvenIfItWasThereBefore() throws IOException {
        write(tmp.resolve("build-errors.log"));
        TmpDir.prepare(tmp).clean(Set.of(tmp.resolve("build-errors.log")));
        assertThat(tmp).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatWasThereBeforeStays() throws IOException {
        Files.createDirectories(tmp);
        TmpDir.prepare(tmp).clean(Set.of());
        assertThat(tmp).exists();
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        write(directory.resolve("precious/file"));
        TmpDir prepared = TmpDir.prepare(tmp);
        Files.createSymbolicLink(tmp.resolve("directory"), directory.resolve("precious"));
        Files.createSymbolicLink(tmp.resolve("file"), directory.resolve("precious/file"));
        Files.createSymbolicLink(tmp.resolve("broken"), directory.resolve("gone"));
        prepared.clean(Set.of());
        assertThat(directory.resolve("precious/file")).hasContent("text");
        assertThat(tmp).doesNotExist();
    }

    @Test
    void aTmpDirThatIsALinkKeepsWhatIsBehindIt() throws IOException {
        write(directory.resolve("precious/file"));
        TmpDir prepared = TmpDir.prepare(directory.resolve("precious"));
        Files.move(directory.resolve("precious"), directory.resolve("moved"));
        Files.createSymbolicLink(directory.resolve("precious"), directory.resolve("moved"));
        prepared.clean(Set.of());
        assertThat(directory.resolve("moved/file")).hasContent("text");
    }

    @Test
    void aTmpDirThatIsGoneIsNoProblem() throws IOException {
        TmpDir prepared = TmpDir.prepare(tmp);
        Files.delete(tmp);
        prepared.clean(Set.of());
        assertThat(tmp).doesNotExist();
    }
}
