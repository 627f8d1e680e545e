package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

class FilteredDeletionsTest extends FilteredFiles {

    @Test
    void aDeletionIsBelievedAfterTenMilliseconds() throws IOException {
        write("main.go", "a");
        seen("main.go");
        Files.delete(root.resolve("main.go"));
        assertThat(seen("main.go")).isEmpty();
        assertThat(after(9)).isEmpty();
        assertThat(seen("main.go")).as("seen again, not put off").isEmpty();
        assertThat(after(1)).containsExactly("-main.go");
        assertThat(after(100)).isEmpty();
        write("main.go", "a");
        assertThat(seen("main.go")).containsExactly("+main.go");
    }

    @Test
    void aFileThatComesBackTheSameIsNoChange() throws IOException {
        write("main.go", "a");
        seen("main.go");
        Files.delete(root.resolve("main.go"));
        seen("main.go");
        write("main.go", "a");
        assertThat(seen("main.go")).isEmpty();
        assertThat(filter.nextStep()).isEmpty();
        assertThat(after(100)).isEmpty();
    }

    @Test
    void aFileThatComesBackUnseenIsComparedWhenTheDeletionIsDue() throws IOException {
        write("main.go", "a");
        seen("main.go");
        Files.delete(root.resolve("main.go"));
        seen("main.go");
        write("main.go", "b");
        assertThat(after(10)).containsExactly("+main.go");
    }

    @Test
    void whatAppearsTogetherWithADeletionWaitsForIt() throws IOException {
        write("old.go", "a");
        seen("old.go");
        Files.move(root.resolve("old.go"), root.resolve("new.go"));
        assertThat(seen("old.go", "new.go")).isEmpty();
        assertThat(after(10)).containsExactlyInAnyOrder("-old.go", "+new.go");
    }

    @Test
    void deletionsWithoutEndDoNotHoldUpASave() throws IOException {
        write("main.go", "a");
        for (int i = 0; i < 4; i++) {
            write("d" + i + ".go", "a");
            seen("d" + i + ".go");
        }
        Files.delete(root.resolve("d0.go"));
        assertThat(seen("d0.go", "main.go")).isEmpty();
        now += Duration.ofMillis(8).toNanos();
        Files.delete(root.resolve("d1.go"));
        assertThat(seen("d1.go")).isEmpty();
        assertThat(after(2)).contains("+main.go");
    }

    @Test
    void aVanishedDirectoryDeletesWhatWasKnownBelowIt() throws IOException {
        for (String name : List.of("a/x.go", "a/b/y.go", "a-b/z.go", "a.go", "ab.go")) {
            write(name, "a");
            seen(name);
        }
        Files.move(root.resolve("a"), root.resolve(".gone"));
        assertThat(seen("a")).isEmpty();
        assertThat(after(10)).containsExactlyInAnyOrder("-a/x.go", "-a/b/y.go");
    }

    @Test
    void aDirectoryInTheRightPlaceIsAskedForEachFile() throws IOException {
        write("a/x.go", "a");
        write("a/y.go", "a");
        seen("a/x.go", "a/y.go");
        Files.delete(root.resolve("a/x.go"));
        write("a/y.go", "b");
        assertThat(seen("a")).isEmpty();
        assertThat(after(10)).containsExactlyInAnyOrder("-a/x.go", "+a/y.go");
    }

    @Test
    void aFileThatBecomesADirectoryIsDeleted() throws IOException {
        write("x.go", "a");
        seen("x.go");
        Files.delete(root.resolve("x.go"));
        write("x.go/y.go", "a");
        seen("x.go", "x.go/y.go");
        assertThat(after(10)).containsExactlyInAnyOrder("-x.go", "+x.go/y.go");
    }
}
