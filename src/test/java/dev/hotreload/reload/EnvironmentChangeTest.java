package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.environmentChanged;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.started;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

class EnvironmentChangeTest {

    private final Machine machine = Machine.eager();

    @Test
    void startsTheProgramAnewWithoutABuild() {
        machine.up(1).on(environmentChanged()).expect(interruptApp(1)).is("Quiet Stopping#1+next");
        machine.on(exited(1, 0)).expect(startApp(2, 1)).on(started(2));
        Notice.Reloaded reloaded = machine.said(Notice.Reloaded.class);
        assertThat(reloaded.cause()).isEqualTo(".env changed");
        assertThat(reloaded.built()).isEmpty();
    }

    @Test
    void startsAProgramThatEndedByItself() {
        machine.up(1).on(exited(1, 1)).on(environmentChanged()).expect(startApp(2, 1));
    }

    @Test
    void doesNothingBeforeTheFirstGoodBuild() {
        machine.on(begun()).on(environmentChanged()).expect().is("Building#1 Down");
    }
}
