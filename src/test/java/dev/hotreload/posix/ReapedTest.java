package dev.hotreload.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReapedTest {

    @Test
    void anExitHasItsCode() {
        Reaped child = new Reaped(7, 255 << 8);
        assertThat(child.exited()).isTrue();
        assertThat(child.exitCode()).isEqualTo(255);
    }

    @Test
    void aDeathHasItsSignalWhetherOrNotCoreWasDumped() {
        assertThat(new Reaped(7, 11).signal()).isEqualTo(new Signal(11));
        assertThat(new Reaped(7, 11 | 0x80).exited()).isFalse();
        assertThat(new Reaped(7, 11 | 0x80).signal()).hasToString("SIGSEGV");
        assertThat(new Reaped(7, 11 | 0x80).dumpedCore()).isTrue();
        assertThat(new Reaped(7, 11).dumpedCore()).isFalse();
        assertThat(new Reaped(7, 0x80 << 8).dumpedCore()).isFalse();
    }

    @Test
    void signalsAreNamedAsPeopleNameThem() {
        assertThat(Signal.INTERRUPT).hasToString("SIGINT");
        assertThat(Signal.TERMINATE.shortName()).isEqualTo("TERM");
        assertThat(new Signal(31)).hasToString("SIGSYS");
        assertThat(new Signal(34)).hasToString("signal 34");
    }

    @Test
    void numbersBeyondTheSystemsAreRefused() {
        assertThatThrownBy(() -> new Signal(0)).hasMessage("not a signal: 0");
        assertThatThrownBy(() -> new Signal(65)).hasMessage("not a signal: 65");
    }
}
