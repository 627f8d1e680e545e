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
    void aDirectoryThatPassesForALogIsNoFileOfOurs() throws IOException {
        write(tmp.resolve("src/main.go"));
        TmpDir.prepare(tmp).clean(Set.of(tmp.resolve("src")));
        assertThat(tmp.resolve("src/main.go")).exists();
    }

    @Test
    void aLogThatALinkLeadsOutsideStays() throws IOException {
        write(directory.resolve("precious/build.log"));
        Files.createDirectories(tmp);
        Files.createSymbolicLink(tmp.resolve("logs"), directory.resolve("precious"));
        TmpDir.prepare(tmp).clean(Set.of(tmp.resolve("logs/build.log")));
        assertThat(directory.resolve("precious/build.log")).exists();
    }

    @Test
    void aLinkThatWasThereBeforeIsSaidToBeLeft() throws IOException {
        write(directory.resolve("precious/hotreload.run"));
        Path link =
                Files.createSymbolicLink(directory.resolve("link"), directory.resolve("precious"));
        assertThat(TmpDir.prepare(link).clean(Set.of(link.resolve("hotreload.run"))))
                .containsExactly(link + " is a symbolic link, and nothing behind it was deleted");
        assertThat(directory.resolve("precious/hotreload.run")).exists();
    }

    @Test
    void whatWasLeftIsSaid() throws IOException {
        Files.createDirectories(tmp);
        assertThat(TmpDir.prepare(tmp).clean(Set.of()))
                .containsExactly(
                        tmp + " was there before, and only hotreload's own files were deleted");
        assertThat(TmpDir.prepare(tmp.resolve("new")).clean(Set.of())).isEmpty();
    }

    @Test
    void aTmpDirThatIsGoneIsNoProblem() throws IOException {
        TmpDir prepared = TmpDir.prepare(tmp);
        Files.delete(tmp);
        prepared.clean(Set.of());
        assertThat(tmp).doesNotExist();
    }
}
