package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Real files, but a clock that only the test moves. */
class ChangeFilterTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant NOW = SINCE.plusSeconds(60);

    @TempDir Path directory;
    private Path root;
    private long now = 1_000_000_000_000L;
    private boolean checkout;
    private int comparisonsAsked;
    private final Known known = new Known();
    private ChangeFilter filter;

    @BeforeEach
    void filter() throws IOException {
        root = directory.toRealPath();
        filter =
                new ChangeFilter(
                        Configs.at(root).excludeDir().rules(),
                        known,
                        () -> checkout,
                        () -> comparisonsAsked++,
                        new FileClock(() -> now, Clock.fixed(NOW, ZoneOffset.UTC)),
                        SINCE);
        filter.surveyed(List.of());
    }

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

    @Test
    void aCheckoutHoldsEverythingAndIsReportedOnce() throws IOException {
        checkout = true;
        write("a.go", "a");
        assertThat(seen("a.go")).isEmpty();
        write("b.go", "a");
        now += Duration.ofMillis(300).toNanos();
        assertThat(seen("b.go")).isEmpty();
        checkout = false;
        assertThat(after(5)).as("the last events are on their way").isEmpty();
        assertThat(after(5)).isEmpty();
        assertThat(comparisonsAsked).isEqualTo(1);
        write("c.go", "a");
        filter.surveyed(List.of(root.resolve("c.go"), root.resolve("a.go")));
        assertThat(after(0)).containsExactly("+a.go", "+b.go", "+c.go");
        assertThat(filter.nextStep()).isEmpty();
    }

    @Test
    void aSecondCheckoutRightAfterTheFirstBelongsToIt() throws IOException {
        checkout = true;
        write("a.go", "a");
        seen("a.go");
        checkout = false;
        after(5);
        checkout = true;
        after(5);
        filter.surveyed(List.of());
        assertThat(after(5)).isEmpty();
        checkout = false;
        assertThat(after(5)).isEmpty();
        assertThat(comparisonsAsked).isEqualTo(2);
        filter.surveyed(List.of());
        assertThat(after(5)).containsExactly("+a.go");
    }

    @Test
    void aCheckoutHoldsNothingLongerThanTwoSeconds() throws IOException {
        checkout = true;
        write("a.go", "a");
        assertThat(seen("a.go")).isEmpty();
        assertThat(after(1999)).isEmpty();
        assertThat(after(1)).containsExactly("+a.go");
    }

    @Test
    void beforeTheSurveyAnUnknownOldFileIsTakenAsKnown() throws IOException {
        ChangeFilter early =
                new ChangeFilter(
                        Configs.at(root).rules(),
                        known,
                        () -> false,
                        () -> {},
                        new FileClock(() -> now, Clock.fixed(NOW, ZoneOffset.UTC)),
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

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    private List<String> seen(String... names) {
        for (String name : names) {
            filter.seen(root.resolve(name));
        }
        return shown(filter.step(now));
    }

    private List<String> after(long milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
        return shown(filter.step(now));
    }

    private List<String> shown(List<Change> changes) {
        return changes.stream()
                .map(change ->
                        (change.kind() == Change.Kind.WRITTEN ? "+" : "-")
                                + root.relativize(change.path()))
                .toList();
    }
}
