package dev.hotreload.reload;

import static dev.hotreload.posix.Signal.INTERRUPT;
import static dev.hotreload.posix.Signal.KILL;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.killApp;
import static dev.hotreload.reload.Effects.signalApp;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.ended;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.interrupt;
import static dev.hotreload.reload.Happening.notStarted;
import static dev.hotreload.reload.Happening.signalled;
import static dev.hotreload.reload.Happening.started;
import static dev.hotreload.reload.PolicyBuilder.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** The app table. */
class AppTest {

    private final Machine machine = Machine.eager();

    private Machine rebuilt(int run) {
        return machine.on(changed("main.go")).after(200).on(built(run));
    }

    private Machine stopping() {
        machine.up(1);
        return rebuilt(2).is("Quiet Stopping#1+next");
    }

    private Machine killed() {
        return stopping().after(500).is("Quiet Killed#1+next");
    }

    @Test
    void downStartsAGoodBuild() {
        machine.on(begun()).after(200).on(built(1)).expect(startApp(1)).is("Quiet Up#1");
    }

    @Test
    void downLeavesWhenAskedTo() {
        machine.on(interrupt()).expect().hasLeft();
    }

    @Test
    void upIsInterruptedOnceForAGoodBuild() {
        machine.up(1);
        rebuilt(2).expect(interruptApp(1)).is("Quiet Stopping#1+next");
    }

    @Test
    void upGoesDownWhenTheProgramEndsByItself() {
        machine.up(1).on(exited(1, 3)).expect().is("Quiet Down");
        assertThat(machine.said(Notice.Ended.class).status()).isEqualTo("exit status 3");
        machine.after(100_000).expect();
    }

    @Test
    void upTellsTheSignalThatEndedTheProgram() {
        machine.up(1).on(ended(1, KILL));
        assertThat(machine.said(Notice.Ended.class).status()).isEqualTo("SIGKILL");
    }

    @Test
    void upIsInterruptedWhenTheDaemonIsAskedToLeave() {
        machine.up(1).on(interrupt()).expect(interruptApp(1)).is("Quiet Stopping#1 quitting ASKED");
    }

    @Test
    void stoppingRemembersTheNewestGoodBuild() {
        stopping();
        rebuilt(3).expect().on(ended(1, INTERRUPT)).expect(startApp(2, 3)).on(started(2));
        assertThat(machine.said(Notice.Reloaded.class).old())
                .isEqualTo(Optional.of(new Notice.Gone(Duration.ofMillis(200), false)));
    }

    @Test
    void stoppingKillsAtTheDeadline() {
        stopping().after(499).expect().after(1).expect(killApp(1)).is("Quiet Killed#1+next");
    }

    @Test
    void stoppingStartsWhatIsReadyWhenTheProgramIsGone() {
        stopping().on(exited(1, 0)).expect(startApp(2)).says().is("Quiet Up#2");
    }

    @Test
    void stoppingLeavesWhenTheProgramIsGone() {
        machine.up(1)
                .on(interrupt())
                .on(exited(1, 0))
                .expect()
                .says(Notice.Stopped.class)
                .hasLeft();
    }

    @Test
    void stoppingForANewBuildGivesItUpWhenAskedToLeave() {
        stopping().on(interrupt()).expect().on(exited(1, 0)).expect().hasLeft();
    }

    @Test
    void stoppingIsKilledByTheSecondInterrupt() {
        machine.up(1)
                .on(interrupt())
                .expect(interruptApp(1))
                .on(interrupt())
                .expect(killApp(1))
                .is("Quiet Killed#1 quitting KILLED");
    }

    @Test
    void killedRemembersTheNewestGoodBuild() {
        killed();
        rebuilt(3).expect().on(ended(1, KILL)).expect(startApp(2, 3));
    }

    @Test
    void killedWaitsForTheEndHoweverLongItTakes() {
        killed().after(100_000).expect();
    }

    @Test
    void killedStartsWhatIsReadyAndTellsOfTheKill() {
        killed().on(ended(1, KILL)).expect(startApp(2)).says(Notice.Killed.class).on(started(2));
        assertThat(machine.said(Notice.Reloaded.class).old().orElseThrow().killed()).isTrue();
    }

    @Test
    void killedLeavesWithoutTheNewBuildWhenAskedTo() {
        killed().on(interrupt()).expect().on(ended(1, KILL)).expect().hasLeft();
    }

    @Test
    void killedLeavesAtTheLastInterruptEvenIfTheProgramCannotDie() {
        machine.up(1).on(interrupt()).on(interrupt()).on(interrupt()).expect().hasLeft();
    }

    @Test
    void withoutInterruptTheProgramIsKilledAtOnce() {
        Machine abrupt = new Machine(PolicyBuilder.eager().withoutInterrupt());
        abrupt.up(1)
                .on(changed("main.go"))
                .after(200)
                .on(built(2))
                .expect(killApp(1))
                .is("Quiet Killed#1+next")
                .on(ended(1, KILL))
                .says()
                .expect(startApp(2))
                .on(started(2));
        assertThat(abrupt.said(Notice.Reloaded.class).old().orElseThrow().killed()).isTrue();
    }

    @Test
    void aProgramThatIsKilledAtOnceOnTheWayOutIsNotSaidToHaveStopped() {
        Machine abrupt = new Machine(PolicyBuilder.eager().withoutInterrupt());
        abrupt.up(1).on(interrupt()).after(8).on(ended(1, KILL)).hasLeft();
        assertThat(abrupt.said(Notice.Killed.class))
                .isEqualTo(new Notice.Killed(4711, Duration.ofMillis(8), false, false));
    }

    @Test
    void withoutKillDelayTheKillFollowsTheInterruptAtOnce() {
        Machine hasty = new Machine(PolicyBuilder.eager().killDelay(0));
        hasty.up(1)
                .on(changed("main.go"))
                .after(200)
                .on(built(2))
                .expect(interruptApp(1))
                .after(0)
                .expect(killApp(1));
    }

    @Test
    void eachSignalOfTheLadderFollowsWhenThePatienceOfTheOneBeforeIsOver() {
        Machine patient =
                new Machine(PolicyBuilder.eager().stop(step("INT", 300), step("QUIT", 0)));
        patient.up(1).on(changed("main.go")).after(200).on(built(2));
        patient.expect(signalApp(1, "INT")).after(299).expect();
        patient.after(1);
        patient.expect(signalApp(1, "QUIT"), killApp(1)).is("Quiet Killed#1+next");
        assertThat(patient.said(Notice.StillRuns.class))
                .isEqualTo(new Notice.StillRuns(4711, Duration.ofMillis(300), "INT", "QUIT"));
        patient.on(ended(1, KILL)).expect(startApp(2));
        assertThat(patient.said(Notice.Killed.class).late()).isTrue();
    }

    @Test
    void patienceCountsFromTheMomentWhenTheSignalWasSent() {
        stopping().after(30).on(signalled(1, "INT")).after(499).is("Quiet Stopping#1+next");
        machine.after(1).expect(killApp(1)).is("Quiet Killed#1+next");
    }

    @Test
    void theLadderGoesOnWhenTheDaemonIsAskedToLeaveAndEndsWithTheSecondRequest() {
        Machine patient =
                new Machine(PolicyBuilder.eager().stop(step("INT", 300), step("TERM", 300)));
        patient.up(1).on(interrupt()).expect(signalApp(1, "INT"));
        patient.after(300).expect(signalApp(1, "TERM"));
        patient.on(interrupt()).expect(killApp(1)).on(ended(1, KILL)).hasLeft();
    }

    @Test
    void aLadderIsClimbedAsItStoodWhenItBegan() {
        stopping().on(configured(PolicyBuilder.eager().withoutInterrupt())).after(499);
        machine.expect().after(1).expect(killApp(1));
    }

    @Test
    void aProgramThatCannotBeStartedIsToldAndWaitedFor() {
        machine.on(begun())
                .after(200)
                .on(built(1))
                .on(notStarted(1))
                .says(Notice.NotStarted.class)
                .is("Quiet Down")
                .on(changed("main.go"))
                .expect(startBuild(2));
    }

    @Test
    void aStartThatFailsWhileItIsReplacedMakesRoomForTheNext() {
        machine.on(begun()).after(200).on(built(1));
        rebuilt(2).expect(interruptApp(1)).on(notStarted(1)).expect(startApp(2));
    }

    @Test
    void anEndOfAnOlderRunIsDropped() {
        machine.up(2).on(exited(1, 0)).expect().says().is("Quiet Up#2");
    }

    @Test
    void aReloadIsMeasuredFromItsFirstChange() {
        stopping().after(18).on(exited(1, 0)).on(started(2));
        Notice.Reloaded reloaded = machine.said(Notice.Reloaded.class);
        assertThat(reloaded.cause()).isEqualTo("main.go changed");
        assertThat(reloaded.old()).contains(new Notice.Gone(Duration.ofMillis(18), false));
        assertThat(reloaded.total()).isEqualTo(Duration.ofMillis(218));
    }
}
