package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.killApp;
import static dev.hotreload.reload.Effects.lookForVisit;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.appToggled;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.interrupt;
import static dev.hotreload.reload.Happening.reloadAsked;
import static dev.hotreload.reload.Happening.started;
import static dev.hotreload.reload.Happening.visitOver;
import static dev.hotreload.reload.Happening.visitSeen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.DebugReload;
import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

/** Reloads of a program under a debugger, at whose breakpoints somebody may stand. */
class VisitTest {

    private final Machine ending = new Machine(PolicyBuilder.eager().debug(DebugReload.END));
    private final Machine waiting = new Machine(PolicyBuilder.eager().debug(DebugReload.WAIT));

    /** The first program runs, and the second build is good. */
    private static Machine built2(Machine machine) {
        return machine.up(1).on(changed("main.go")).after(200).on(built(2));
    }

    @Test
    void whereNobodyStandsTheReloadTakesPlace() {
        built2(waiting).expect(lookForVisit(1)).is("Quiet Visited#1");
        waiting.on(visitOver(1)).expect(interruptApp(1)).says();
        waiting.on(exited(1, 0)).expect(startApp(2)).on(started(2));
        assertThat(waiting.said(Notice.Reloaded.class).old()).isPresent();
    }

    @Test
    void aVisitIsEndedWithAWord() {
        built2(ending).on(visitSeen(1)).expect(interruptApp(1)).says(Notice.Visited.class);
        assertThat(ending.said(Notice.Visited.class).waits()).isFalse();
        ending.on(exited(1, 0)).expect(startApp(2)).on(visitOver(1)).expect();
    }

    @Test
    void aVisitIsWaitedForWithAWord() {
        built2(waiting).on(visitSeen(1)).expect().says(Notice.Visited.class);
        assertThat(waiting.said(Notice.Visited.class).waits()).isTrue();
        waiting.after(600_000).expect().on(visitOver(1)).expect(interruptApp(1));
        waiting.on(exited(1, 0)).expect(startApp(2));
    }

    @Test
    void theNewestBuildFollowsAVisit() {
        built2(waiting).on(visitSeen(1)).on(changed("main.go")).after(200).on(built(3)).expect();
        assertThat(waiting.said(Notice.Visited.class).waits()).isTrue();
        waiting.on(visitOver(1)).on(exited(1, 0)).expect(startApp(2, 3));
    }

    @Test
    void aFailedBuildLeavesTheVisitAndWhatFollowsIt() {
        built2(waiting).on(visitSeen(1)).on(changed("main.go")).after(200).on(buildFailed(3));
        assertThat(waiting.said(Notice.BuildFailed.class).app()).isEqualTo(Notice.App.KEPT);
        waiting.on(visitOver(1)).on(exited(1, 0)).expect(startApp(2));
    }

    @Test
    void aReloadByHandDoesNotWait() {
        built2(waiting).on(visitSeen(1)).on(reloadAsked()).expect(startBuild(3));
        waiting.after(200).on(built(3)).expect(interruptApp(1));
        waiting.on(exited(1, 0)).expect(startApp(2, 3));
    }

    @Test
    void aReloadByHandDoesNotAskWhetherSomebodyStandsThere() {
        waiting.up(1).on(reloadAsked()).after(200).on(built(2)).expect(interruptApp(1));
        waiting.on(exited(1, 0)).on(started(2)).on(changed("main.go")).after(200);
        waiting.on(built(3)).expect(lookForVisit(2));
    }

    @Test
    void theWayOutDoesNotWait() {
        built2(waiting).on(visitSeen(1)).on(interrupt()).expect(interruptApp(1));
        waiting.on(visitOver(1)).on(interrupt()).expect(killApp(1)).on(exited(1, 0)).hasLeft();
    }

    @Test
    void stoppingByHandDoesNotWait() {
        built2(waiting).on(visitSeen(1)).on(appToggled()).expect(interruptApp(1));
        waiting.on(exited(1, 0)).expect().is("Quiet Down stopped");
    }

    @Test
    void aRestartForAnEnvironmentWaitsToo() {
        waiting.up(1).on(environmentChanged()).expect(lookForVisit(1)).on(visitSeen(1)).expect();
        waiting.on(visitOver(1)).expect(interruptApp(1));
    }

    @Test
    void whenTheClientEndsTheProgramTheNewOneStarts() {
        built2(waiting).on(visitSeen(1)).on(exited(1, 0)).expect(startApp(2));
        waiting.on(visitOver(1)).expect();
    }
}
