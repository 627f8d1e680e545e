package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelBuild;
import static dev.hotreload.reload.Effects.killApp;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.started;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

class ConfigurationChangeTest {

    private final Machine machine = Machine.eager();

    @Test
    void buildsAtOnceAndTellsWhy() {
        machine.up(1).on(configured(PolicyBuilder.eager())).expect(startBuild(2)).after(200);
        machine.on(built(2)).on(exited(1, 0)).expect(startApp(2)).on(started(2));
        assertThat(machine.said(Notice.Reloaded.class).cause()).isEqualTo("air.toml changed");
    }

    @Test
    void isInForceForTheBuildThatItStarts() {
        machine.up(1).on(configured(PolicyBuilder.lazy())).expect(startBuild(2)).expectShown(2);
        machine.on(built(2)).on(exited(1, 0)).on(changed("main.go")).expect();
    }

    @Test
    void isInForceForTheProgramThatRuns() {
        machine.up(1).on(configured(PolicyBuilder.eager().withoutInterrupt())).after(200);
        machine.on(built(2)).expect(killApp(1));
    }

    @Test
    void cancelsTheBuildOfTheConfigurationBefore() {
        machine.on(begun()).on(configured(PolicyBuilder.eager())).expect(cancelBuild(1));
        machine.on(cancelled(1)).after(100).expect(startBuild(2));
    }
}
