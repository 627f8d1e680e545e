package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

class ChangeFilterTest extends FilteredFiles {

    @Test
    void aNewFileIsWritten() throws IOException {
        write("main.go", "a");
        assertThat(seen("main.go")).containsExactly("+main.go");
    }

    @Test
    void severalSightingsOfOneSaveAreOneChange() throws IOException {
        write("main.go", "a");
        assertThat(seen("main.go", "main.go", "main.go")).containsExactly("+main.go");
        assertThat(seen("main.go")).isEmpty();
    }

    @Test
    void theSameBytesWithANewTimeAreNoChange() throws IOException {
        write("main.go", "a");
        seen("main.go");
        Files.setLastModifiedTime(root.resolve("main.go"), FileTime.from(NOW.plusSeconds(1)));
        assertThat(seen("main.go")).isEmpty();
    }

    @Test
    void otherBytesOfTheSameSizeAndTimeAreAChange() throws IOException {
        write("main.go", "a");
        seen("main.go");
        FileTime time = Files.getLastModifiedTime(root.resolve("main.go"));
        write("main.go", "b");
        Files.setLastModifiedTime(root.resolve("main.go"), time);
        assertThat(seen("main.go")).containsExactly("+main.go");
    }

    @Test
    void aFileThatDoesNotCountIsNoChange() throws IOException {
        write("README.md", "a");
        assertThat(seen("README.md", "nowhere.go", "")).isEmpty();
        assertThat(filter.nextStep()).isEmpty();
    }

    @Test
    void anEmptyGoFileIsLookedAtFiveTimesMore() throws IOException {
        write("main.go", "a");
        seen("main.go");
        write("main.go", "");
        assertThat(seen("main.go")).isEmpty();
        for (int look = 1; look < 5; look++) {
            assertThat(after(20)).as("look %d", look).isEmpty();
        }
        assertThat(after(20)).containsExactly("+main.go");
        assertThat(filter.nextStep()).isEmpty();
    }

    @Test
    void anEmptyGoFileThatIsFilledIsReportedAtOnce() throws IOException {
        write("main.go", "");
        assertThat(seen("main.go")).isEmpty();
        assertThat(filter.nextStep()).hasValue(now + Duration.ofMillis(20).toNanos());
        write("main.go", "b");
        assertThat(seen("main.go")).containsExactly("+main.go");
        assertThat(filter.nextStep()).isEmpty();
    }

    @Test
    void anEmptyFileOfAnotherKindIsTakenAsItIs() throws IOException {
        write("index.html", "");
        assertThat(seen("index.html")).containsExactly("+index.html");
    }

    @Test
    void beforeTheSurveyAnUnknownOldFileIsTakenAsKnown() throws IOException {
        ChangeFilter early =
                new ChangeFilter(
                        Configs.at(root).rules(),
                        known,
                        new Hold(() -> false, () -> {}),
                        new FileClock(() -> now, Clock.fixed(NOW, ZoneOffset.UTC)),
                        ignored(new ToldIgnores()),
                        SINCE);
        write("old.go", "a");
        Files.setLastModifiedTime(root.resolve("old.go"), FileTime.from(SINCE));
        write("new.go", "a");
        Files.setLastModifiedTime(root.resolve("new.go"), FileTime.from(SINCE.plusNanos(1)));
        early.seen(root.resolve("old.go"));
        early.seen(root.resolve("new.go"));
        assertThat(shown(early.step(now))).containsExactly("+new.go");
    }

    @Test
    void afterTheSurveyAnUnknownOldFileIsAChange() throws IOException {
        write("old.go", "a");
        Files.setLastModifiedTime(root.resolve("old.go"), FileTime.from(SINCE.minusSeconds(9)));
        assertThat(seen("old.go")).containsExactly("+old.go");
    }

    @Test
    void anUnreadFileIsToldByItsStamp() throws IOException {
        write("main.go", "a");
        known.put(
                root.resolve("main.go"),
                Fingerprint.unread(Stamp.of(root.resolve("main.go")).orElseThrow()));
        assertThat(seen("main.go")).isEmpty();
        write("main.go", "b");
        assertThat(seen("main.go")).containsExactly("+main.go");
    }

    @Test
    void aHugeFileIsToldByItsStamp() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("big.go").toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThat(seen("big.go")).containsExactly("+big.go");
        assertThat(seen("big.go")).isEmpty();
        Files.setLastModifiedTime(root.resolve("big.go"), FileTime.from(NOW.plusSeconds(1)));
        assertThat(seen("big.go")).containsExactly("+big.go");
    }

    @Test
    void aWriteIsDatedByTheTimeOfTheFile() throws IOException {
        write("main.go", "a");
        Files.setLastModifiedTime(root.resolve("main.go"), FileTime.from(NOW.minusMillis(7)));
        filter.seen(root.resolve("main.go"));
        assertThat(filter.step(now).getFirst().madeAt())
                .isEqualTo(now - Duration.ofMillis(7).toNanos());
    }

    @Test
    void aWriteIsNeverDatedInTheFuture() throws IOException {
        write("main.go", "a");
        Files.setLastModifiedTime(root.resolve("main.go"), FileTime.from(NOW.plusSeconds(99)));
        filter.seen(root.resolve("main.go"));
        assertThat(filter.step(now).getFirst().madeAt()).isEqualTo(now);
    }
}
