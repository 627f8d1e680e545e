package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

class FilteredCheckoutTest extends FilteredFiles {

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
        filter.surveyed(List.of(root.resolve("c.go"), root.resolve("a.go")), true);
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
        filter.surveyed(List.of(), true);
        assertThat(after(5)).isEmpty();
        checkout = false;
        assertThat(after(5)).isEmpty();
        assertThat(comparisonsAsked).isEqualTo(2);
        filter.surveyed(List.of(), true);
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
    void anOverflowHoldsEverythingUntilAllIsCompared() throws IOException {
        write("a.go", "a");
        filter.overflowed(now);
        assertThat(seen("a.go")).isEmpty();
        assertThat(after(5000)).isEmpty();
        assertThat(comparisonsAsked).as("the survey comes by itself").isZero();
        write("b.go", "b");
        filter.surveyed(List.of(root.resolve("b.go")), true);
        assertThat(after(5)).containsExactly("+a.go", "+b.go");
        assertThat(filter.nextStep()).isEmpty();
    }

    @Test
    void aSurveyThatAnOverflowCutsShortReleasesNothing() throws IOException {
        filter.overflowed(now);
        write("a.go", "a");
        filter.overflowed(now);
        filter.surveyed(List.of(root.resolve("a.go")), false);
        assertThat(after(5)).isEmpty();
        assertThat(filter.owes()).isTrue();
        filter.surveyed(List.of(), true);
        assertThat(after(5)).containsExactly("+a.go");
        assertThat(filter.owes()).isFalse();
    }

    @Test
    void aDeletionThatIsNotBelievedYetIsOwed() throws IOException {
        write("a.go", "a");
        seen("a.go");
        filter.overflowed(now);
        Files.delete(root.resolve("a.go"));
        filter.surveyed(List.of(root.resolve("a.go")), true);
        assertThat(after(0)).isEmpty();
        assertThat(filter.owes()).isTrue();
        assertThat(after(10)).containsExactly("-a.go");
        assertThat(filter.owes()).isFalse();
    }

    @Test
    void anOverflowHoldsNothingForEver() throws IOException {
        filter.overflowed(now);
        write("a.go", "a");
        assertThat(seen("a.go")).isEmpty();
        assertThat(after(30_000)).containsExactly("+a.go");
    }
}
