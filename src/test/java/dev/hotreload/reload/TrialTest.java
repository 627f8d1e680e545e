package dev.hotreload.reload;

import static dev.hotreload.posix.Signal.KILL;
import static dev.hotreload.reload.Effects.awaitReadiness;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.keepBuilds;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.ended;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.leaderExited;
import static dev.hotreload.reload.Happening.notStarted;
import static dev.hotreload.reload.Happening.ready;
import static dev.hotreload.reload.Happening.restTold;
import static dev.hotreload.reload.Happening.started;
import static dev.hotreload.reload.Happening.unready;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.DebugReload;
import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** What a program that was started has to show, and what comes of it if it does not. */
class TrialTest {

    private final Machine machine = new Machine(PolicyBuilder.eager().rollback(2000));
    private final Machine asked =
            new Machine(PolicyBuilder.eager().rollback(2000).readyWithin(10_000));
    private final Machine waiting = new Machine(PolicyBuilder.eager().readyWithin(10_000));

    /** The second program runs, and the first was good. */
    private Machine replaced() {
        return replaced(machine.up(1).after(2000));
    }

    private static Machine replaced(Machine machine) {
        machine.on(changed("main.go")).after(200).on(built(2));
        return machine.on(exited(1, 0)).expect(startApp(2)).on(started(2));
    }

    private Machine firstReady() {
        return asked.up(1).on(Happening.ready(1)).after(2000);
    }

    @Test
    void aNewProgramThatCrashesGivesWayToTheOneBefore() {
        replaced().after(120).on(exited(2, 1)).expect(startApp(3, 1));
        assertThat(machine.said(Notice.Ended.class).after()).isEqualTo(Notice.After.GOING_BACK);
        machine.on(started(3));
        assertThat(machine.said(Notice.RolledBack.class))
                .isEqualTo(
                        new Notice.RolledBack(
                                "main.go changed",
                                "ended with exit status 1",
                                Duration.ofMillis(120),
                                4713));
    }

    @Test
    void aNewProgramThatCannotBeStartedGivesWayToTheOneBefore() {
        machine.up(1).after(2000).on(changed("main.go")).after(200).on(built(2)).on(exited(1, 0));
        machine.on(notStarted(2)).says(Notice.NotStarted.class).expect(startApp(3, 1));
        machine.on(started(3)).says(Notice.RolledBack.class);
    }

    @Test
    void aProgramThatLivedThroughTheWindowIsGood() {
        replaced().after(2000).on(exited(2, 1)).expect().is("Quiet Down");
        assertThat(machine.said(Notice.Ended.class).after()).isEqualTo(Notice.After.WAITING);
    }

    @Test
    void anEndWithStatusZeroIsNoFailure() {
        replaced().after(120).on(exited(2, 0)).expect().is("Quiet Down");
    }

    @Test
    void theVeryFirstProgramHasNothingToGoBackTo() {
        machine.up(1).on(exited(1, 1)).expect().says(Notice.Ended.class).is("Quiet Down");
        assertThat(machine.said(Notice.Ended.class).after())
                .isEqualTo(new Notice.After.NothingBefore(Duration.ofSeconds(2)));
    }

    @Test
    void norHasASecondOneWhereTheFirstDidNotLiveThroughTheWindow() {
        machine.up(1).after(100).on(changed("main.go")).after(200).on(built(2)).on(exited(1, 0));
        machine.on(started(2)).on(exited(2, 1)).expect();
        assertThat(machine.said(Notice.Ended.class).after())
                .isEqualTo(new Notice.After.NothingBefore(Duration.ofSeconds(2)));
    }

    @Test
    void withoutRollbackNothingIsSaidOfGoingBack() {
        Machine plain = Machine.eager();
        plain.up(1).on(exited(1, 1));
        assertThat(plain.said(Notice.Ended.class).after()).isEqualTo(Notice.After.WAITING);
    }

    @Test
    void aProgramThatWasReplacedDuringItsTrialIsNotGoneBackTo() {
        replaced().after(120).on(changed("main.go")).after(200).on(built(3)).on(exited(2, 0));
        machine.on(started(3)).on(exited(3, 1)).expect(startApp(4, 1));
    }

    @Test
    void whenTheOneBeforeFailsTooTheNextChangeIsWaitedFor() {
        replaced().on(exited(2, 1)).on(started(3)).after(120).on(exited(3, 1)).expect();
        assertThat(machine.said(Notice.Ended.class).after()).isEqualTo(Notice.After.BOTH_FAILED);
        machine.after(60_000).expect().on(changed("main.go")).after(200).on(built(3));
        machine.expect(startApp(4, 3));
    }

    @Test
    void afterARollbackNewVariablesRestartTheOneBefore() {
        replaced().on(exited(2, 1)).on(started(3)).after(5000);
        machine.on(environmentChanged()).expect(interruptApp(3)).on(exited(3, 0));
        machine.expect(startApp(4, 1));
    }

    @Test
    void afterAFailedBuildNewVariablesRestartTheLastGoodOne() {
        replaced().after(3000).on(changed("main.go")).after(200).on(buildFailed(3));
        machine.on(environmentChanged()).on(exited(2, 0)).expect(startApp(3, 2));
    }

    @Test
    void rerunStartsTheOneBeforeAgainAndNotTheNewOne() {
        Machine again = new Machine(PolicyBuilder.eager().rollback(2000).rerun(500));
        replaced(again.up(1).after(2000)).on(exited(2, 1)).expect(startApp(3, 1)).on(started(3));
        again.on(exited(3, 1)).after(500).expect(startApp(4, 1));
    }

    @Test
    void withoutRollbackACrashIsOnlyTold() {
        Machine plain = Machine.eager();
        replaced(plain.up(1)).on(exited(2, 1)).expect().says(Notice.Ended.class);
    }

    @Test
    void buildsAreForgottenOnceABetterOneIsGood() {
        replaced();
        assertThat(machine.effects()).contains(keepBuilds(2, 1, 2));
        machine.after(2000);
        assertThat(machine.effects()).containsExactly(keepBuilds(2, 2));
    }

    @Test
    void afterARollbackTheBuildThatFailedIsForgotten() {
        replaced().on(exited(2, 1)).on(started(3));
        assertThat(machine.effects()).contains(keepBuilds(2, 1));
    }

    @Test
    void aReloadIsToldWhenTheProgramIsReady() {
        waiting.up(1).expect(awaitReadiness(1)).says().is("Quiet Up#1+waiting");
        waiting.after(35).on(ready(1)).is("Quiet Up#1");
        Notice.Reloaded reloaded = waiting.said(Notice.Reloaded.class);
        assertThat(reloaded.ready()).isEqualTo(Optional.of(Duration.ofMillis(35)));
        assertThat(reloaded.total()).isEqualTo(Duration.ofMillis(235));
    }

    @Test
    void whatALongWaitIsForIsToldOnce() {
        waiting.up(1).on(unready(1, "port 1")).on(unready(1, "port 2")).after(1999).says();
        waiting.after(1);
        assertThat(waiting.said(Notice.AwaitingReady.class).pending()).isEqualTo("port 2");
        waiting.after(7000).says();
    }

    @Test
    void aProgramThatIsNotReadyInTimeStays() {
        waiting.up(1).on(unready(1, "port 1")).after(9999).after(1).expect();
        assertThat(waiting.said(Notice.NotReady.class))
                .isEqualTo(new Notice.NotReady(Duration.ofSeconds(10), "port 1", false));
        waiting.after(5000).expect().says().on(ready(1)).says(Notice.Reloaded.class);
    }

    @Test
    void anEarlyEndIsToldAsOne() {
        waiting.up(1).on(exited(1, 0));
        assertThat(waiting.said(Notice.Ended.class).early()).isTrue();
    }

    @Test
    void withRollbackAProgramThatIsNotReadyInTimeGivesWayToTheOneBefore() {
        firstReady();
        replaced(asked).after(10_000).expect(interruptApp(2)).is("Quiet Stopping#2+next");
        asked.on(exited(2, 0)).expect(startApp(3, 1)).on(started(3)).expect(awaitReadiness(3));
        assertThat(asked.said(Notice.RolledBack.class).how()).isEqualTo("was not ready");
    }

    @Test
    void withRollbackAnEndBeforeItIsReadyIsAFailureWhateverItsStatus() {
        firstReady();
        replaced(asked).after(5000).on(exited(2, 0)).expect(startApp(3, 1));
    }

    @Test
    void aProgramIsGoodOnlyOnceItIsReady() {
        firstReady();
        replaced(asked).after(5000).on(ready(2)).after(100).on(exited(2, 1)).expect();
    }

    @Test
    void aGoodBuildThatComesMeanwhileIsStartedInsteadOfTheOneBefore() {
        firstReady();
        replaced(asked).on(changed("main.go")).after(10_000).on(built(3)).on(ended(2, KILL));
        asked.expect(startApp(3, 3));
    }

    @Test
    void readinessOfAnOlderRunMeansNothing() {
        waiting.up(2).on(ready(1)).says().is("Quiet Up#2+waiting");
        waiting.on(unready(1, "port 1")).after(2000);
        assertThat(waiting.said(Notice.AwaitingReady.class).pending()).doesNotContain("port");
    }

    @Test
    void processesThatOutliveTheFirstAreToldAfterAMoment() {
        Machine plain = Machine.eager();
        plain.up(1).after(3000).on(leaderExited(1, 2)).expect().after(499).expect();
        Duration lived = Duration.ofSeconds(3);
        plain.after(1)
                .expect(new Effect.TellOfRest(1, 4711, "exit status 2", false, lived))
                .is("Quiet Up#1");
        plain.on(restTold(1)).after(60_000).expect();
        plain.on(exited(1, 2)).says(Notice.RestGone.class);
    }

    @Test
    void whereNobodyWasFoundToOutliveTheFirstTheEndIsToldWithItsStatus() {
        Machine plain = Machine.eager();
        plain.up(1).after(3000).on(leaderExited(1, 2)).after(700).on(exited(1, 2));
        assertThat(plain.said(Notice.Ended.class).status()).isEqualTo("exit status 2");
        assertThat(plain.said(Notice.Ended.class).lived()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whatWasToldOfAnOlderRunMeansNothing() {
        Machine plain = Machine.eager();
        plain.up(2).on(leaderExited(2, 2)).after(700).on(restTold(1));
        plain.on(exited(2, 2)).says(Notice.Ended.class);
    }

    @Test
    void anEndOfAllIsToldAtOnceWithTheLifeOfTheFirst() {
        Machine plain = Machine.eager();
        plain.up(1).after(3000).on(leaderExited(1, 2)).after(400).on(exited(1, 2));
        assertThat(plain.said(Notice.Ended.class).lived()).isEqualTo(Duration.ofSeconds(3));
        plain.after(60_000).expect();
    }

    @Test
    void aCrashThatOthersOutliveIsAFailureToo() {
        replaced().after(1900).on(leaderExited(2, 2)).after(500);
        machine.is("Quiet Stopping#2+next").on(ended(2, KILL)).expect(startApp(3, 1));
    }

    @Test
    void aProgramThatIsDebuggedStaysWhateverItDoes() {
        Machine debugged =
                new Machine(
                        PolicyBuilder.eager()
                                .rollback(2000)
                                .readyWithin(10_000)
                                .debug(DebugReload.END));
        debugged.up(1).on(ready(1)).after(2000);
        replaced(debugged).after(10_000);
        debugged.says(Notice.AwaitingReady.class, Notice.NotReady.class).is("Quiet Up#2+waiting");
    }
}
