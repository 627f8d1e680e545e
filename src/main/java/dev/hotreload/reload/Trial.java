package dev.hotreload.reload;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a program that was started has shown so far, and until when it has to. Times are the loop's
 * nanoseconds; each is empty once it has passed and been acted on.
 *
 * @param asked whether being started is not enough to be ready
 * @param pending what it still lacks, in words
 * @param noteAt when the user is told what is waited for
 * @param readyBy when waiting for it has failed
 * @param provenAt when it is known to be good, if it is ready by then
 */
record Trial(
        boolean asked,
        boolean ready,
        String pending,
        OptionalLong noteAt,
        OptionalLong readyBy,
        OptionalLong provenAt) {

    /** When somebody who sees nothing begins to wonder. */
    private static final long LONG = 2_000_000_000L;

    private static final String NOTHING_KNOWN = "its first answer";

    static Trial begun(Policy policy, long now) {
        OptionalLong timeout = policy.readyTimeout();
        return new Trial(
                timeout.isPresent(),
                false,
                NOTHING_KNOWN,
                timeout.isPresent() ? OptionalLong.of(now + LONG) : timeout,
                timeout.isPresent() ? OptionalLong.of(now + timeout.getAsLong()) : timeout,
                OptionalLong.of(now + policy.rollback().orElse(0)));
    }

    /** Whether nothing more is wanted of it. */
    boolean isOver() {
        return ready && provenAt.isEmpty();
    }

    /** Whether it is started but not what it is asked to be. */
    boolean awaited() {
        return asked && !ready;
    }

    /** Whether the time for it to get ready is over. */
    boolean hasFailed() {
        return awaited() && readyBy.isEmpty();
    }

    Trial lacking(String what) {
        return new Trial(asked, ready, what, noteAt, readyBy, provenAt);
    }

    Trial noted() {
        return new Trial(asked, ready, pending, OptionalLong.empty(), readyBy, provenAt);
    }

    Trial late() {
        return new Trial(
                asked, ready, pending, OptionalLong.empty(), OptionalLong.empty(), provenAt);
    }

    Trial becameReady() {
        return new Trial(
                asked, true, pending, OptionalLong.empty(), OptionalLong.empty(), provenAt);
    }

    Trial over() {
        return new Trial(asked, ready, pending, noteAt, readyBy, OptionalLong.empty());
    }

    OptionalLong deadline() {
        return Stream.of(noteAt, readyBy, ready ? provenAt : OptionalLong.empty())
                .flatMapToLong(at -> at.isPresent() ? LongStream.of(at.getAsLong()) : null)
                .min();
    }
}
