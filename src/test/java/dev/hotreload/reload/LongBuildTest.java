package dev.hotreload.reload;

import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A build that takes so long that its silence may be misread. */
class LongBuildTest {

    private final Machine machine = Machine.eager();

    private static Effect lookAtBuild(int seconds) {
        return new Effect.LookAtBuild(1, Duration.ofSeconds(seconds));
    }

    @Test
    void afterTwoSecondsItIsSaidThatItRuns() {
        machine.on(begun()).after(1999).says().after(1).says(Notice.Building.class);
    }

    @Test
    void afterTwentySecondsItIsLookedAtAndLaterLessAndLessOften() {
        machine.on(begun()).after(19_999).expect().after(1).expect(lookAtBuild(20));
        machine.after(19_999).expect().after(1).expect(lookAtBuild(40));
        machine.after(40_000).expect(lookAtBuild(80));
    }

    @Test
    void aBuildThatHasEndedIsNotLookedAt() {
        machine.on(begun()).after(200).on(built(1)).after(60_000).expect();
        assertThat(machine.said()).isEmpty();
    }
}
