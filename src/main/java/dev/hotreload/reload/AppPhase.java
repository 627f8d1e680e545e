package dev.hotreload.reload;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Where the program stands. Times are the loop's nanoseconds. */
sealed interface AppPhase {

    /**
     * No process of it exists.
     *
     * @param againAt when it is started again by itself, if it is
     */
    record Down(OptionalLong againAt) implements AppPhase {}

    /**
     * It runs, or is about to.
     *
     * @param leader how its first process ended, if it did
     */
    record Up(int run, Launch launch, long since, Trial trial, Optional<LeaderEnd> leader)
            implements AppPhase {

        Up with(Trial next) {
            return new Up(run, launch, since, next, leader);
        }

        Up with(LeaderEnd end) {
            return new Up(run, launch, since, trial, Optional.of(end));
        }

        /** Whether its first process ended as it should not. */
        boolean hasCrashed() {
            return leader.filter(end -> !end.status().isSuccess()).isPresent();
        }

        private OptionalLong nearest() {
            return Stream.of(
                            hasCrashed() ? OptionalLong.empty() : trial.deadline(),
                            leader.map(LeaderEnd::lookAt).orElse(OptionalLong.empty()))
                    .flatMapToLong(at -> at.isPresent() ? LongStream.of(at.getAsLong()) : null)
                    .min();
        }
    }

    /**
     * It runs, and another is to take its place, but somebody may stand at a breakpoint of it.
     *
     * @param seen whether somebody does
     */
    record Visited(Up up, Launch next, boolean seen) implements AppPhase {}

    /**
     * It was asked to end.
     *
     * @param next what takes its place
     */
    record Stopping(int run, long since, Rung rung, Optional<Launch> next) implements AppPhase {}

    /** It was killed, but is not gone yet. */
    record Killed(int run, long since, Why why, Optional<Launch> next) implements AppPhase {}

    /** Why a program was killed. */
    enum Why {
        /** It is not to be asked. */
        UNASKED,
        /** It had not ended when it should have. */
        LATE,
        /** Somebody did not want to wait. */
        HURRY
    }

    /** When this phase wants to be asked again. */
    default OptionalLong deadline() {
        return switch (this) {
            case Down(var againAt) -> againAt;
            case Up up -> up.nearest();
            case Visited _, Killed _ -> OptionalLong.empty();
            case Stopping(_, _, var rung, _) -> OptionalLong.of(rung.until());
        };
    }

    /** The phase and its run. */
    default String brief() {
        return switch (this) {
            case Down(var againAt) -> againAt.isPresent() ? "Down+again" : "Down";
            case Up up -> "Up#" + up.run() + (up.trial().awaited() ? "+waiting" : "");
            case Visited(var up, _, _) -> "Visited#" + up.run();
            case Stopping(int run, _, _, var next) ->
                    "Stopping#" + run + (next.isPresent() ? "+next" : "");
            case Killed(int run, _, _, var next) ->
                    "Killed#" + run + (next.isPresent() ? "+next" : "");
        };
    }
}
