package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.reload.Policy.StopStep;

import java.util.List;

/** Objects to signals that a program gets twice, out of order or too early. */
final class LadderCheck {

    private final List<StopStep> steps;
    private int sent;
    private long patientUntil;
    private boolean killed;

    /** For a program whose stopping begins under that policy. */
    LadderCheck(Policy policy) {
        this.steps = policy.stop();
    }

    void signal(String name, long now) {
        assertThat(sent).as("signals of " + steps).isLessThan(steps.size());
        assertThat(name).as("signal %d of %s", sent, steps).isEqualTo(steps.get(sent).signal());
        assertThat(now).as("when " + name + " may follow").isGreaterThanOrEqualTo(patientUntil);
        assertThat(killed).as(name + " after SIGKILL").isFalse();
        patientUntil = now + steps.get(sent).patience();
        sent++;
    }

    void kill(long now, boolean hurry) {
        assertThat(killed).as("SIGKILL before SIGKILL").isFalse();
        killed = true;
        if (!hurry) {
            assertThat(sent).as("signals before SIGKILL, of " + steps).isEqualTo(steps.size());
            assertThat(now).as("when SIGKILL may come").isGreaterThanOrEqualTo(patientUntil);
        }
    }
}
