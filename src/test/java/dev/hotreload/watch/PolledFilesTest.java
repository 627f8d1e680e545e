package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

class PolledFilesTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private static final FileTime AND_LATER = FileTime.fromMillis(1_000_000_001_000L);

    @TempDir Path root;

    private final List<Path> tops = new ArrayList<>();
    private PolledFiles files;

    @BeforeEach
    void aTreeOfLongAgo() throws IOException {
        tops.add(root);
        Files.createDirectories(root.resolve("api"));
        write("main.go");
        write("api/user.go");
        write("README.md");
        age();
        files = new PolledFiles(Configs.at(root).rules(), () -> tops, () -> false);
        files.look();
    }

    @Test
    void nothingIsFoundWhereNothingHappened() throws IOException {
        for (int look = 0; look < 8; look++) {
            assertThat(files.look()).isEmpty();
        }
    }

    @Test
    void anEditOfWhatCountsIsFoundByTheNextLookAndOnce() throws IOException {
        write("api/user.go");
        write("README.md");
        age();
        Files.setLastModifiedTime(root.resolve("api/user.go"), AND_LATER);
        Files.setLastModifiedTime(root.resolve("README.md"), AND_LATER);
        assertThat(files.look()).containsExactly(root.resolve("api/user.go"));
        assertThat(files.look()).isEmpty();
    }

    @Test
    void aNameThatCameIsFoundByTheNextLook() throws IOException {
        write("api/order.go");
        Files.createDirectories(root.resolve("web/page"));
        write("web/page/page.go");
        assertThat(files.look())
                .containsExactlyInAnyOrder(
                        root.resolve("api/order.go"), root.resolve("web/page/page.go"));
    }

    @Test
    void aNameThatCameWithinTheTickOfTheOneBeforeIsFoundByTheNextLook() throws IOException {
        write("api/order.go");
        FileTime tick = Files.getLastModifiedTime(root.resolve("api"));
        assertThat(files.look()).containsExactly(root.resolve("api/order.go"));
        write("api/price.go");
        Files.setLastModifiedTime(root.resolve("api"), tick);
        assertThat(files.look()).containsExactly(root.resolve("api/price.go"));
    }

    @Test
    void whereDirectoriesAreNotStampedANewNameIsFoundByOneOfFourLooks() throws IOException {
        write("api/order.go");
        age();
        List<Path> found = new ArrayList<>();
        for (int look = 0; look < 4; look++) {
            found.addAll(files.look());
        }
        assertThat(found).containsExactly(root.resolve("api/order.go"));
    }

    @Test
    void ofARenamedFileTheOldNameComesFirst() throws IOException {
        Files.move(root.resolve("main.go"), root.resolve("a.go"));
        assertThat(files.look()).containsExactly(root.resolve("main.go"), root.resolve("a.go"));
    }

    @Test
    void whatIsGoneWithItsDirectoryIsFoundByTheNextLook() throws IOException {
        Files.delete(root.resolve("api/user.go"));
        Files.delete(root.resolve("api"));
        assertThat(files.look()).containsExactly(root.resolve("api/user.go"));
        assertThat(files.look()).isEmpty();
    }

    @Test
    void aTopThatIsAddedIsWalkedByTheNextLook(@TempDir Path other) throws IOException {
        Path shared = other.resolve("shared.go");
        Files.writeString(shared, "package shared\n");
        files = new PolledFiles(rulesWith(other), () -> tops, () -> false);
        files.look();
        tops.add(other);
        assertThat(files.look()).containsExactly(shared);
    }

    @Test
    void aTopThatComesIntoBeingIsWalkedByTheNextLook(@TempDir Path other) throws IOException {
        Path later = other.resolve("later");
        tops.add(later);
        files = new PolledFiles(rulesWith(later), () -> tops, () -> false);
        files.look();
        Files.createDirectory(later);
        Files.writeString(later.resolve("later.go"), "package later\n");
        assertThat(files.look()).containsExactly(later.resolve("later.go"));
    }

    private PathRules rulesWith(Path elsewhere) {
        return Configs.at(root).includeDir(".", elsewhere.toString()).rules();
    }

    private void write(String name) throws IOException {
        Files.writeString(root.resolve(name), "package " + System.nanoTime() + "\n");
    }

    /** Has nothing in the tree look as if it had been touched of late. */
    private void age() throws IOException {
        List<Path> all;
        try (var walk = Files.walk(root)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Files.setLastModifiedTime(path, LONG_AGO);
        }
    }
}
