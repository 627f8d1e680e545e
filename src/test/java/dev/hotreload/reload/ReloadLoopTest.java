package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.interrupt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The loop, on a clock that stands still, with an actuator that answers at once. */
class ReloadLoopTest {

    private final Mailbox mailbox = new Mailbox();
    private final List<Effect> performed = new ArrayList<>();

    private void perform(Effect effect) {
        if (effect instanceof Effect.Tell || effect instanceof Effect.ShowBuild) {
            return;
        }
        performed.add(effect);
        switch (effect) {
            case Effect.StartBuild(int run) -> mailbox.post(built(run).at(0));
            case Effect.StartApp _ -> mailbox.post(interrupt().at(0));
            case Effect.SignalApp(int run, _) -> mailbox.post(exited(run, 0).at(0));
            default -> {}
        }
    }

    @Test
    void takesEventsInTheirOrderUntilTheDaemonHasLeft() throws Exception {
        mailbox.post(begun().at(0));
        new ReloadLoop(PolicyBuilder.eager().make(), mailbox, () -> 0, this::perform).run();
        assertThat(performed).containsExactly(startBuild(1), startApp(1), interruptApp(1));
    }

    @Test
    void aDeadlineThatHasPassedIsReachedAtOnceIfNothingElseHappened() throws Exception {
        assertThat(mailbox.next(OptionalLong.of(5), 10)).isEqualTo(new Event.DeadlineReached());
    }

    @Test
    void whatHappenedComesBeforeADeadlineThatHasPassed() throws Exception {
        mailbox.post(begun().at(0));
        assertThat(mailbox.next(OptionalLong.of(5), 10)).isEqualTo(new Event.Begun());
    }
}
