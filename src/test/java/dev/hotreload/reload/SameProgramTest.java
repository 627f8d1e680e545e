package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.keepBuilds;
import static dev.hotreload.reload.Effects.lookForVisit;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Happening.appToggled;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.builtAgain;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.leaderExited;
import static dev.hotreload.reload.Happening.ready;
import static dev.hotreload.reload.Happening.reloadAsked;
import static dev.hotreload.reload.Happening.started;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.DebugReload;
import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** A build that makes what an earlier one has made. */
class SameProgramTest {

    private final Machine machine = Machine.eager();

    private Machine upAfter(String... files) {
        return machine.up(1).after(2000).on(changed(files)).after(200);
    }

    @Test
    void whatRunsIsLeftAlone() {
        upAfter("main.go", "go.mod").on(builtAgain(2, 1)).expect().is("Quiet Up#1");
        assertThat(machine.said(Notice.Unchanged.class))
                .isEqualTo(
                        new Notice.Unchanged(
                                "main.go and 1 more changed", Duration.ofMillis(412), 4711));
        assertThat(machine.effects()).contains(keepBuilds(2, 1));
    }

    @Test
    void theNextBuildMayReplaceItAllTheSame() {
        upAfter("main.go").on(builtAgain(2, 1)).after(1000);
        machine.on(changed("main.go")).after(200).on(built(3)).expect(interruptApp(1));
        machine.on(exited(1, 0)).expect(startApp(2, 3));
    }

    @Test
    void aRestartStartsTheBuildThatRan() {
        upAfter("main.go").on(builtAgain(2, 1)).on(environmentChanged()).on(exited(1, 0));
        machine.expect(startApp(2, 1));
    }

    @Test
    void aBuildThatIsTheSameAsOneThatDoesNotRunReplacesWhatRuns() {
        machine.up(2).after(2000).on(changed("main.go")).after(200).on(builtAgain(3, 1));
        machine.expect(interruptApp(2));
    }

    @Test
    void aFileThatIsNotGosMayBeReadAtTheStart() {
        upAfter("main.go", "page.html").on(builtAgain(2, 1)).expect(interruptApp(1));
    }

    @Test
    void suchAFileIsOwedAStartWhenItsBuildFailed() {
        upAfter("page.html").on(buildFailed(2)).on(changed("main.go")).after(200);
        machine.on(builtAgain(3, 1)).expect(interruptApp(1)).on(exited(1, 0)).on(started(2));
        machine.after(2000).on(changed("main.go")).after(200).on(builtAgain(4, 3)).expect();
    }

    @Test
    void aFailedBuildOfGoFilesOwesNothing() {
        upAfter("main.go").on(buildFailed(2)).on(changed("main.go")).after(200);
        machine.on(builtAgain(3, 1)).expect().says(Notice.Unchanged.class);
    }

    @Test
    void whoAsksForAReloadGetsOne() {
        machine.up(1).after(2000).on(reloadAsked()).on(builtAgain(2, 1)).expect(interruptApp(1));
    }

    @Test
    void whoAsksForOneWhileItBuildsGetsOneToo() {
        upAfter("main.go").on(reloadAsked()).on(Happening.cancelled(2)).after(200);
        machine.on(builtAgain(3, 1)).expect(interruptApp(1));
    }

    @Test
    void anotherConfigurationCallsForAStart() {
        machine.up(1).after(2000).on(configured(PolicyBuilder.eager())).on(builtAgain(2, 1));
        machine.expect(interruptApp(1));
    }

    @Test
    void aProgramThatEndedStarts() {
        machine.up(1).on(exited(1, 0)).on(changed("main.go")).after(200).on(builtAgain(2, 1));
        machine.expect(startApp(2, 2));
    }

    @Test
    void aProgramWhoseFirstProcessEndedIsReplaced() {
        machine.up(1).on(leaderExited(1, 1)).after(2000).on(changed("main.go")).after(200);
        machine.on(builtAgain(2, 1)).expect(interruptApp(1));
    }

    @Test
    void aProgramThatIsBeingStoppedIsReplaced() {
        upAfter("main.go").on(environmentChanged()).on(builtAgain(2, 1)).expect();
        machine.on(exited(1, 0)).expect(startApp(2, 2));
    }

    @Test
    void aProgramThatTheUserHasStoppedStaysStopped() {
        machine.up(1).on(appToggled()).on(exited(1, 0)).on(changed("main.go")).after(200);
        machine.on(builtAgain(2, 1)).expect().says(Notice.BuiltOnly.class);
    }

    @Test
    void aProgramThatIsNotReadyYetGoesOnTryingAndOneThatFailedDoesNot() {
        Machine asked = new Machine(PolicyBuilder.eager().readyWithin(5000));
        asked.up(1).on(changed("main.go")).after(200).on(builtAgain(2, 1)).expect();
        asked.after(5000).says(Notice.AwaitingReady.class, Notice.NotReady.class);
        asked.on(changed("main.go")).after(200).on(builtAgain(3, 1)).expect(interruptApp(1));
    }

    @Test
    void theOneThatCameBackIsLeftAloneByABuildOfItself() {
        Machine back = new Machine(PolicyBuilder.eager().rollback(2000));
        back.up(1).after(3000).on(changed("main.go")).after(200).on(built(2)).on(exited(1, 0));
        back.on(started(2)).on(exited(2, 1)).expect(startApp(3, 1)).on(started(3)).after(100);
        back.on(changed("main.go")).after(200).on(builtAgain(3, 1)).expect();
        back.says(Notice.Unchanged.class).on(exited(3, 1)).expect();
    }

    @Test
    void aReadyProgramStaysReady() {
        Machine asked = new Machine(PolicyBuilder.eager().readyWithin(5000));
        asked.up(1).on(ready(1)).on(changed("main.go")).after(200).on(builtAgain(2, 1)).expect();
        asked.is("Quiet Up#1").after(10_000).says();
    }

    @Test
    void aDebuggerOutlivesWhatItRuns() {
        Machine debugged = new Machine(PolicyBuilder.eager().debug(DebugReload.END));
        debugged.up(1).after(2000).on(changed("main.go")).after(200);
        debugged.on(builtAgain(2, 1)).expect(lookForVisit(1));
    }
}
