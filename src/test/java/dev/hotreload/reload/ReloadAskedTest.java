package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelBuild;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.reloadAsked;
import static dev.hotreload.reload.Happening.started;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

/** Reloads that are asked for. */
class ReloadAskedTest {

    private final Machine machine = Machine.eager();

    @Test
    void theProgramIsBuiltAndStartedAnewThoughNothingChanged() {
        machine.up(1).on(reloadAsked()).expect(startBuild(2)).expectShown(2);
        machine.on(built(2)).expect(interruptApp(1)).on(exited(1, 0)).on(started(2));
        assertThat(machine.said(Notice.Reloaded.class).cause()).isEqualTo("r pressed");
    }

    @Test
    void aBuildThatRunsMayHaveReadWhatWasThereBefore() {
        machine.up(1).on(changed("a.go")).on(reloadAsked()).expect(cancelBuild(2));
        machine.on(cancelled(2)).after(100).expect(startBuild(3));
    }

    @Test
    void aResultThatIsHeldBackIsDropped() {
        machine.up(1).on(changed("a.go")).after(10).on(buildFailed(2)).is("Built#2 Up#1");
        machine.on(reloadAsked()).expect(startBuild(3));
    }

    @Test
    void nobodyWaitsForMoreChanges() {
        Machine lazy = Machine.lazy();
        lazy.up(1).on(changed("a.go")).expect().on(reloadAsked()).expect(startBuild(2));
    }
}
