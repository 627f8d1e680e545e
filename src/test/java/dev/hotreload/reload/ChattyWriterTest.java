package dev.hotreload.reload;

import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.noticedLate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Something outside that writes every 50 ms, while a build takes 600 ms. */
class ChattyWriterTest {

    private static final int EVERY = 50;
    private static final int BUILD = 600;

    private int running;
    private int left;
    private boolean cancelled;
    private int starts;

    @Test
    void cannotPostponeTheBuildForEver() {
        write(60_000, Machine.eager());
        assertThat(starts).isBetween(5, 7);
    }

    @Test
    void cannotPostponeTheBuildForEverWhereBuildsWaitForSilence() {
        write(60_000, Machine.lazy());
        assertThat(starts).isBetween(5, 7);
    }

    private void write(int millis, Machine machine) {
        perform(machine.on(begun()));
        for (int passed = 0; passed < millis; passed += EVERY) {
            perform(machine.on(noticedLate(3_000_000, "data.html")));
            perform(machine.after(EVERY));
            left -= EVERY;
            if (running > 0 && left <= 0) {
                int done = running;
                running = 0;
                perform(machine.on(cancelled ? cancelled(done) : built(done)));
            }
        }
    }

    private void perform(Machine machine) {
        for (Effect effect : machine.effects()) {
            switch (effect) {
                case Effect.StartBuild(int run) -> {
                    running = run;
                    left = BUILD;
                    cancelled = false;
                }
                case Effect.CancelBuild _ -> {
                    left = 0;
                    cancelled = true;
                }
                case Effect.StartApp _ -> starts++;
                case Effect.SignalApp(int run, _) -> perform(machine.on(exited(run, 0)));
                default -> {}
            }
        }
    }
}
