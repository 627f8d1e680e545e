package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.appToggled;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.interrupt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class FailedBuildTest {

    private final Machine machine = Machine.eager();
    private final Machine strict = new Machine(PolicyBuilder.eager().stopOnError().rerun(500));

    private static Machine failing(Machine machine, int run) {
        return machine.on(changed("main.go")).after(200).on(buildFailed(run));
    }

    private static Notice.App consequence(Machine machine) {
        return machine.said(Notice.BuildFailed.class).app();
    }

    @Test
    void leavesTheProgramAlone() {
        failing(machine.up(1), 2).expect().is("Quiet Up#1");
        assertThat(consequence(machine)).isEqualTo(Notice.App.KEPT);
    }

    @Test
    void isToldWhereNoProgramRuns() {
        machine.on(begun()).after(200).on(buildFailed(1)).expect();
        assertThat(consequence(machine)).isEqualTo(Notice.App.AWAITS_CHANGE);
    }

    @Test
    void awaitsNoChangeWhereTheProgramStartsAgainByItself() {
        Machine rerunning = new Machine(PolicyBuilder.eager().rerun(500));
        failing(rerunning.up(1).on(exited(1, 1)), 2).is("Quiet Down+again");
        assertThat(consequence(rerunning)).isEqualTo(Notice.App.NONE);
    }

    @Test
    void awaitsNoChangeWhereTheUserHasStoppedTheProgram() {
        failing(machine.up(1).on(appToggled()).on(exited(1, 0)), 2);
        assertThat(consequence(machine)).isEqualTo(Notice.App.NONE);
    }

    @Test
    void awaitsNoChangeWhereTheNextBuildIsUnderWay() {
        machine.on(begun()).after(11_000).on(changed("main.go")).on(buildFailed(1));
        machine.expect(startBuild(2)).is("Building#2 Down");
        assertThat(consequence(machine)).isEqualTo(Notice.App.NONE);
    }

    @Test
    void stopsTheProgramWithStopOnError() {
        failing(strict.up(1), 2).expect(interruptApp(1));
        assertThat(consequence(strict)).isEqualTo(Notice.App.STOPPED);
        strict.on(exited(1, 0)).is("Quiet Down").after(60_000).expect();
    }

    @Test
    void withStopOnErrorNoProgramOfAnEarlierBuildStartsEither() {
        strict.up(1).on(changed("main.go")).after(200).on(built(2)).is("Quiet Stopping#1+next");
        failing(strict, 3).expect().on(exited(1, 0)).expect().is("Quiet Down");
    }

    @Test
    void withStopOnErrorAPendingRerunIsGivenUp() {
        strict.up(1).on(exited(1, 1)).is("Quiet Down+again");
        failing(strict, 2).is("Quiet Down");
        assertThat(consequence(strict)).isEqualTo(Notice.App.AWAITS_CHANGE);
        strict.after(60_000).expect();
    }

    @Test
    void withStopOnErrorNewVariablesDoNotStartTheOldProgram() {
        failing(strict.up(1), 2).on(exited(1, 0)).on(environmentChanged()).expect();
    }

    @Test
    void withStopOnErrorTheNextGoodBuildStartsTheProgram() {
        failing(strict.up(1), 2).on(exited(1, 0));
        strict.on(changed("main.go")).after(200).on(built(3)).expect(startApp(2, 3));
    }

    @Test
    void isRemindedOfOnceASecondWhileTheProgramRuns() {
        failing(machine.up(1), 2).after(3500);
        assertThat(reminders()).containsExactly(seconds(1), seconds(2), seconds(3));
    }

    @Test
    void isForgottenWithTheNextGoodBuild() {
        failing(machine.up(1), 2).on(changed("main.go")).after(200).on(built(3));
        assertThat(machine.after(5000).effects()).noneMatch(Effect.Remind.class::isInstance);
    }

    @Test
    void isNotRemindedOfWhileTheNextBuildRuns() {
        failing(machine.up(1), 2).on(changed("main.go")).expect(startBuild(3)).after(5000);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void isNotRemindedOfOnTheWayOut() {
        failing(machine.up(1), 2).on(interrupt()).after(5000);
        assertThat(reminders()).isEmpty();
    }

    private List<Duration> reminders() {
        return machine.effects().stream()
                .filter(Effect.Remind.class::isInstance)
                .map(effect -> ((Effect.Remind) effect).failure().ago())
                .toList();
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
