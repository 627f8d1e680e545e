package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.interrupt;
import static dev.hotreload.reload.Happening.notStarted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RerunTest {

    private final Machine machine = new Machine(PolicyBuilder.eager().rerun(500));

    @Test
    void startsAProgramAgainThatEndedByItself() {
        machine.up(1).on(exited(1, 1)).is("Quiet Down+again").after(499).expect();
        machine.after(1).expect(startApp(2, 1));
    }

    @Test
    void startsAProgramAgainThatEndedWell() {
        machine.up(1).on(exited(1, 0)).after(500).expect(startApp(2, 1));
    }

    @Test
    void pausesLongerAfterEachEndUpToHalfAMinute() {
        machine.up(1);
        assertThat(millisOf(pauses(machine, 10)))
                .containsExactly(
                        500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L, 30_000L,
                        30_000L);
    }

    @Test
    void withoutAPauseStillPausesAfterTheSecondEnd() {
        Machine hasty = new Machine(PolicyBuilder.eager().rerun(0));
        assertThat(millisOf(pauses(hasty.up(1), 5))).containsExactly(0L, 2L, 4L, 8L, 16L);
    }

    @Test
    void aPauseLongerThanHalfAMinuteDoesNotGrow() {
        Machine patient = new Machine(PolicyBuilder.eager().rerun(45_000));
        assertThat(millisOf(pauses(patient.up(1), 3))).containsExactly(45_000L, 45_000L, 45_000L);
    }

    @Test
    void aProgramThatLivedTenSecondsPausesAsAtFirst() {
        machine.up(1);
        pauses(machine, 4);
        machine.after(10_000).on(exited(5, 1));
        assertThat(machine.said(Notice.Ended.class).after())
                .isEqualTo(Notice.After.again(Duration.ofMillis(500)));
    }

    @Test
    void aGoodBuildPausesAsAtFirst() {
        machine.up(1);
        pauses(machine, 4);
        machine.on(exited(5, 1)).on(changed("main.go")).after(200).on(built(2)).on(exited(6, 1));
        assertThat(machine.said(Notice.Ended.class).after())
                .isEqualTo(Notice.After.again(Duration.ofMillis(500)));
    }

    @Test
    void aGoodBuildDoesNotWaitForThePause() {
        machine.up(1).on(exited(1, 1)).on(changed("main.go")).expect(startBuild(2)).after(200);
        machine.on(built(2)).expect(startApp(2));
    }

    @Test
    void newVariablesDoNotWaitForThePause() {
        machine.up(1).on(exited(1, 1)).on(environmentChanged()).expect(startApp(2, 1));
    }

    @Test
    void aProgramThatCannotBeStartedIsNotTriedAgain() {
        machine.up(1).on(exited(1, 1)).after(500).on(notStarted(2)).after(60_000).expect();
    }

    @Test
    void doesNotKeepTheDaemonFromLeaving() {
        machine.up(1).on(exited(1, 1)).on(interrupt()).expect().hasLeft();
    }

    private static List<Duration> pauses(Machine machine, int ends) {
        List<Duration> pauses = new ArrayList<>();
        for (int run = 1; run <= ends; run++) {
            machine.on(exited(run, 1));
            Duration pause = again(machine.said(Notice.Ended.class));
            pauses.add(pause);
            machine.after(pause.toMillis()).expect(startApp(run + 1, 1));
        }
        return pauses;
    }

    private static Duration again(Notice.Ended ended) {
        return ended.after() instanceof Notice.After.Again(var in) ? in : Duration.ofDays(1);
    }

    private static List<Long> millisOf(List<Duration> durations) {
        return durations.stream().map(Duration::toMillis).toList();
    }
}
