package dev.hotreload.reload;

import java.util.Optional;
import java.util.OptionalLong;

/** Where the command of one rule stands. Times are the loop's nanoseconds. */
sealed interface RulePhase {

    record Idle() implements RulePhase {}

    record Waiting(Batch batch, long startAt) implements RulePhase {}

    /**
     * The command runs.
     *
     * @param later changes that came meanwhile; they run it once more
     */
    record Running(int run, String cause, Optional<Batch> later) implements RulePhase {}

    /**
     * The command was asked to end because the daemon or its rule does; it is killed at {@code
     * killAt}.
     */
    record Ending(int run, OptionalLong killAt) implements RulePhase {}

    /** Whether a command of that number is under way. */
    default boolean is(int number) {
        return switch (this) {
            case Idle _, Waiting _ -> false;
            case Running(int run, _, _) -> run == number;
            case Ending(int run, _) -> run == number;
        };
    }

    /** When this phase wants to be asked again. */
    default OptionalLong deadline() {
        return switch (this) {
            case Idle(), Running _ -> OptionalLong.empty();
            case Waiting(_, long startAt) -> OptionalLong.of(startAt);
            case Ending(_, var killAt) -> killAt;
        };
    }
}
