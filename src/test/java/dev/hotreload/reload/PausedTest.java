package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Effects.startRule;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.reloadAsked;
import static dev.hotreload.reload.Happening.ruleChanged;
import static dev.hotreload.reload.Happening.watchToggled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

/** Changes that wait while watching is paused. */
class PausedTest {

    private final Machine machine = Machine.eager();

    @Test
    void whatChangedMeanwhileIsBuiltOnceAndAtOnce() {
        machine.up(1).on(watchToggled()).says(Notice.Paused.class).is("Quiet Up#1 paused");
        machine.on(changed("a.go", "b.go")).on(changed("a.go")).after(60_000).expect();
        machine.on(watchToggled()).expect(startBuild(2)).is("Building#2 Up#1");
        assertThat(machine.said(Notice.Watching.class).waiting()).isEqualTo(2);
    }

    @Test
    void nothingIsBuiltWhereNothingChanged() {
        machine.up(1).on(watchToggled()).on(watchToggled()).expect().is("Quiet Up#1");
    }

    @Test
    void theTimeOfTheReloadDoesNotCountThePause() {
        machine.up(1).on(watchToggled()).on(changed("a.go")).after(60_000);
        machine.on(watchToggled()).on(built(2)).expect(interruptApp(1));
        machine.on(Happening.exited(1, 0)).on(Happening.started(2));
        assertThat(machine.said(Notice.Reloaded.class).total()).isZero();
        assertThat(machine.said(Notice.Reloaded.class).cause()).isEqualTo("a.go changed");
    }

    @Test
    void aBuildThatRunsIsFinished() {
        machine.up(1).on(changed("a.go")).on(watchToggled()).expect();
        machine.on(changed("b.go")).expect().after(200).on(built(2)).expect(interruptApp(1));
    }

    @Test
    void aReloadThatIsAskedForBuildsWhatWaits() {
        machine.up(1).on(watchToggled()).on(changed("a.go"));
        machine.on(reloadAsked()).expect(startBuild(2)).after(200).on(built(2));
        machine.on(watchToggled()).expect();
        assertThat(machine.said(Notice.Watching.class).waiting()).isZero();
    }

    @Test
    void anEnvironmentAndRulesWaitToo() {
        Machine caring = new Machine(PolicyBuilder.eager().rules(100));
        caring.up(1).on(watchToggled());
        caring.on(environmentChanged()).on(ruleChanged(0, "a.css")).after(60_000).expect();
        caring.on(watchToggled()).expect(interruptApp(1)).after(100).expect(startRule(1, 0));
    }

    @Test
    void aConfigurationIsAdoptedAtOnceAndBuiltLater() {
        machine.up(1).on(watchToggled());
        machine.on(configured(PolicyBuilder.eager().rerun(100))).expect();
        assertThat(machine.effects()).containsExactly(new Effect.AdoptConfiguration());
        machine.on(watchToggled()).expect(startBuild(2));
    }

    @Test
    void rulesOfAConfigurationBeforeDoNotWait() {
        Machine caring = new Machine(PolicyBuilder.eager().rules(100));
        caring.up(1).on(watchToggled()).on(ruleChanged(0, "a.css"));
        caring.on(configured(PolicyBuilder.eager())).on(watchToggled()).expect(startBuild(2));
    }

    @Test
    void aLazyDaemonDoesNotWaitForMore() {
        Machine lazy = Machine.lazy();
        lazy.on(begun()).after(2000).on(built(1)).on(watchToggled()).on(changed("a.go"));
        lazy.on(watchToggled()).expect(startBuild(2));
    }
}
