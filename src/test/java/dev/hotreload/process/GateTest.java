package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;

@Timeout(30)
class GateTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Gate gate = new Gate();
    private final OutputSink output =
            gate.before((bytes, length) -> screen.write(bytes, 0, length));

    @Test
    void letsNothingThroughBeforeItIsOpened() throws Exception {
        Thread pump = Thread.ofVirtual().start(() -> output.write(new byte[3], 3));
        while (pump.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(screen.size()).isZero();
        gate.open();
        pump.join();
        assertThat(screen.size()).isEqualTo(3);
    }

    @Test
    void opensByItselfInTheEnd() {
        output.write(new byte[3], 3);
        assertThat(screen.size()).isEqualTo(3);
    }
}
