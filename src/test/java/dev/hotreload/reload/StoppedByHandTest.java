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
import static dev.hotreload.reload.Happening.reloadAsked;
import static dev.hotreload.reload.Happening.started;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

/** A program that the user stops and starts. */
class StoppedByHandTest {

    private final Machine machine = Machine.eager();

    @Test
    void theProgramIsStoppedAndStartedAgain() {
        machine.up(1).on(appToggled()).expect(interruptApp(1)).is("Quiet Stopping#1 stopped");
        machine.on(exited(1, 0)).is("Quiet Down stopped");
        assertThat(machine.said(Notice.Stopped.class).byHand()).isTrue();
        machine.on(appToggled()).expect(startApp(2, 1)).on(started(2));
        assertThat(machine.said(Notice.Reloaded.class).cause()).isEqualTo("s pressed");
    }

    @Test
    void itIsStartedWhenTheOldOneIsGoneIfAskedForBefore() {
        machine.up(1).on(appToggled()).on(appToggled()).expect();
        machine.on(exited(1, 0)).expect(startApp(2, 1));
    }

    @Test
    void aBuildWhileItIsStoppedIsKeptAndTheNewestStarts() {
        machine.up(1).on(appToggled()).on(exited(1, 0));
        machine.on(changed("main.go")).expect(startBuild(2)).after(200).on(built(2)).expect();
        machine.says(Notice.BuiltOnly.class).is("Quiet Down stopped");
        machine.on(appToggled()).expect(startApp(2));
    }

    @Test
    void aReloadThatIsUnderWayIsStoppedToo() {
        machine.up(1).on(changed("main.go")).after(200).on(built(2)).expect(interruptApp(1));
        machine.on(appToggled()).expect().on(exited(1, 0)).expect().is("Quiet Down stopped");
        machine.on(appToggled()).expect(startApp(2));
    }

    @Test
    void neitherAnEnvironmentNorAReloadStartsIt() {
        machine.up(1).on(appToggled()).on(exited(1, 0));
        machine.on(environmentChanged()).expect();
        machine.on(reloadAsked()).expect(startBuild(2)).on(built(2)).expect();
    }

    @Test
    void aProgramThatEndedByItselfIsStarted() {
        machine.up(1).on(exited(1, 3)).on(appToggled()).expect(startApp(2, 1)).is("Quiet Up#2");
    }

    @Test
    void aRerunThatIsToComeIsCalledOff() {
        Machine rerunning = new Machine(PolicyBuilder.eager().rerun(500));
        rerunning.up(1).on(exited(1, 3)).is("Quiet Down+again");
        rerunning.on(appToggled()).says(Notice.StaysStopped.class).after(60_000).expect();
        rerunning.on(appToggled()).expect(startApp(2, 1));
    }

    @Test
    void theFirstBuildStartsNothingIfTheUserSaysSoMeanwhile() {
        machine.on(begun()).on(appToggled()).says(Notice.StaysStopped.class);
        machine.after(200).on(built(1)).expect().on(appToggled()).expect(startApp(1));
    }

    @Test
    void whereNothingIsBuiltTheNextGoodBuildStarts() {
        machine.on(begun()).after(200).on(buildFailed(1));
        machine.on(appToggled()).expect().says(Notice.NothingToStart.class);
        machine.on(changed("main.go")).after(200).on(built(2)).expect(startApp(1, 2));
    }

    @Test
    void aStoppedDaemonLeavesAsAnyOther() {
        machine.up(1).on(appToggled()).on(exited(1, 0)).on(interrupt()).expect().hasLeft();
    }

    @Test
    void onTheWayOutNothingIsToggled() {
        machine.up(1)
                .on(interrupt())
                .on(appToggled())
                .expect()
                .is("Quiet Stopping#1 quitting ASKED");
        machine.on(reloadAsked()).expect();
    }
}
