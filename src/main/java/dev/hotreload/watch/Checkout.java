package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether git is exchanging files below a directory: it holds {@code index.lock} meanwhile. A
 * lock older than two seconds was left behind, or belongs to a checkout that nobody waits for.
 */
record Checkout(Path directory) {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    boolean underWay() {
        return GitDirectory.around(directory)
                .map(git -> git.directory().resolve("index.lock"))
                .filter(this::isFresh)
                .isPresent();
    }

    private boolean isFresh(Path lock) {
        try {
            FileTime made = Files.getLastModifiedTime(lock);
            return Duration.between(made.toInstant(), Instant.now()).abs().compareTo(LONGEST) < 0;
        } catch (IOException _) {
            return false;
        }
    }
}
