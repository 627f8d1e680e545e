package dev.hotreload.reload;

import static dev.hotreload.posix.Signal.KILL;
import static dev.hotreload.reload.Effects.cancelBuild;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.killApp;
import static dev.hotreload.reload.Effects.killBuild;
import static dev.hotreload.reload.Effects.killPostCommands;
import static dev.hotreload.reload.Effects.startPostCommands;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.ended;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.interrupt;
import static dev.hotreload.reload.Happening.postCommandsFinished;
import static dev.hotreload.reload.Happening.ruleChanged;
import static dev.hotreload.reload.Happening.started;

import org.junit.jupiter.api.Test;

/** Interrupts in every phase: the first asks, the second kills, nothing is started in between. */
class QuittingTest {

    private final Machine machine = Machine.eager();
    private final Machine caring = new Machine(PolicyBuilder.eager().postCommands().rules(100));

    @Test
    void whileBuildingTheBuildIsCancelledAndTheProgramInterrupted() {
        machine.up(1).on(changed("main.go"));
        machine.on(interrupt()).expect(interruptApp(1), cancelBuild(2));
        machine.on(exited(1, 0)).is("Cancelling#2 Down quitting ASKED");
        machine.on(cancelled(2)).expect().hasLeft();
    }

    @Test
    void whileBuildingABuildThatDoesNotEndIsKilled() {
        machine.on(begun()).on(interrupt()).after(500).expect(killBuild(1));
        machine.on(cancelled(1)).hasLeft();
    }

    @Test
    void whileCancellingTheBuildIsNotAskedAgain() {
        machine.on(begun()).on(changed("main.go")).on(interrupt()).expect();
        machine.on(cancelled(1)).expect().hasLeft();
    }

    @Test
    void whileSettlingNothingIsBuiltAnyMore() {
        machine.on(begun()).on(changed("main.go")).on(cancelled(1));
        machine.on(interrupt()).expect().hasLeft();
    }

    @Test
    void whileAResultIsHeldBackItIsDropped() {
        machine.up(1).on(exited(1, 0)).on(changed("main.go")).after(10);
        machine.on(buildFailed(2)).is("Built#2 Down").on(interrupt()).expect().hasLeft();
    }

    @Test
    void aBuildThatEndsWellAfterTheInterruptStartsNothing() {
        machine.on(begun()).on(interrupt()).on(built(1)).expect().hasLeft();
    }

    @Test
    void theSecondInterruptKillsTheBuildAndTheProgram() {
        machine.up(1).on(changed("main.go")).on(interrupt());
        machine.on(interrupt()).expect(killBuild(2), killApp(1));
        machine.on(ended(1, KILL)).on(cancelled(2)).hasLeft();
    }

    @Test
    void theProgramIsKilledAfterKillDelayWithoutASecondInterrupt() {
        machine.up(1).on(interrupt()).after(500).expect(killApp(1)).on(ended(1, KILL)).hasLeft();
    }

    @Test
    void aProgramThatStartedJustBeforeIsInterruptedToo() {
        machine.on(begun()).after(200).on(built(1)).on(interrupt()).expect(interruptApp(1));
        machine.on(started(1)).says().on(exited(1, 0)).hasLeft();
    }

    @Test
    void nothingIsStartedAnyMore() {
        caring.up(1).on(interrupt());
        caring.on(changed("main.go")).expect();
        caring.on(environmentChanged()).expect();
        caring.on(ruleChanged(0, "a.css")).expect();
        caring.on(configured(PolicyBuilder.eager())).expect();
        caring.on(begun()).expect();
        caring.on(exited(1, 0)).expect(startPostCommands());
    }

    @Test
    void postCommandsRunWhenTheProgramIsGone() {
        caring.up(1).on(interrupt()).expect(interruptApp(1));
        caring.on(exited(1, 0)).expect(startPostCommands());
        caring.after(60_000).expect().on(postCommandsFinished()).hasLeft();
    }

    @Test
    void postCommandsRunWhereNoProgramEverRan() {
        caring.on(interrupt()).expect(startPostCommands());
    }

    @Test
    void postCommandsAreSkippedAfterASecondInterrupt() {
        caring.up(1).on(interrupt()).on(interrupt()).on(ended(1, KILL)).expect().hasLeft();
    }

    @Test
    void postCommandsAreKilledByASecondInterrupt() {
        caring.on(interrupt()).on(interrupt()).expect(killPostCommands()).hasLeft();
    }

    @Test
    void anEndOfPostCommandsThatNobodyWaitsForMeansNothing() {
        caring.up(1).on(postCommandsFinished()).is("Quiet Up#1");
    }
}
