package dev.hotreload.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.watch.Change;

import java.util.List;

/**
 * Whether something has happened since the program's start that it has to be started anew for, were
 * the binary the same.
 */
final class ModelDebts {

    private boolean paused;
    private boolean held;
    private boolean owed;
    private boolean lastIsGood;

    /** What the machine is about to hear. */
    void hears(Event event) {
        switch (event) {
            case Event.FilesChanged(var changes) -> owe(areForMoreThanGo(changes));
            case Event.ConfigurationChanged _ -> owe(true);
            case Event.ReloadAsked _ -> {
                owed = true;
                held = false;
            }
            case Event.WatchToggled() -> {
                paused = !paused;
                owed |= held && !paused;
                held &= paused;
            }
            default -> {}
        }
    }

    private static boolean areForMoreThanGo(List<Change> changes) {
        return changes.stream().anyMatch(it -> !it.path().toString().endsWith(".go"));
    }

    private void owe(boolean something) {
        owed |= something && !paused;
        held |= something && paused;
    }

    void shown(boolean good) {
        lastIsGood = good;
    }

    void started() {
        owed = false;
    }

    void checkThatNoneIsLeft() {
        assertThat(owed && lastIsGood).as("whether a start is owed").isFalse();
    }
}
