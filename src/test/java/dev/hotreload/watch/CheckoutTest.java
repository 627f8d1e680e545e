package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

class CheckoutTest {

    @TempDir Path directory;

    @Test
    void isUnderWayWhileTheIndexIsLocked() throws IOException {
        Path lock = file(".git/index.lock", "");
        assertThat(new Checkout(directory).underWay()).isTrue();
        Files.delete(lock);
        assertThat(new Checkout(directory).underWay()).isFalse();
    }

    @Test
    void looksForTheRepositoryAboveTheDirectory() throws IOException {
        file(".git/index.lock", "");
        Path below = Files.createDirectories(directory.resolve("services/shop"));
        assertThat(new Checkout(below).underWay()).isTrue();
    }

    @Test
    void theNearestRepositoryIsMeant() throws IOException {
        file(".git/index.lock", "");
        file("shop/.git/HEAD", "");
        assertThat(new Checkout(directory.resolve("shop")).underWay()).isFalse();
    }

    @Test
    void aWorktreePointsToItsGitDirectory() throws IOException {
        Path lock = file("repo/.git/worktrees/w/index.lock", "");
        file("w/.git", "gitdir: " + lock.getParent() + "\n");
        assertThat(new Checkout(directory.resolve("w")).underWay()).isTrue();
    }

    @Test
    void aSubmodulePointsToItsGitDirectoryByARelativePath() throws IOException {
        file("repo/.git/modules/m/index.lock", "");
        file("repo/m/.git", "gitdir: ../.git/modules/m\n");
        assertThat(new Checkout(directory.resolve("repo/m")).underWay()).isTrue();
    }

    @Test
    void anOldLockWasLeftBehind() throws IOException {
        Path lock = file(".git/index.lock", "");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3)));
        assertThat(new Checkout(directory).underWay()).isFalse();
    }

    @Test
    void withoutARepositoryThereIsNone() throws IOException {
        file(".git", "not a pointer");
        assertThat(new Checkout(directory).underWay()).isFalse();
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
