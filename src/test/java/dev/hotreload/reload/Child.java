package dev.hotreload.reload;

import java.util.function.Function;

/** A process of the {@link ModelWorld}. */
final class Child {

    /** How it ends: by itself, or because it was told to. */
    enum End {
        BY_ITSELF,
        TOLD
    }

    final int run;
    private final boolean ignoresInterrupts;
    private final Function<End, Event> ended;
    private long endsAt;
    private End end = End.BY_ITSELF;
    private boolean interrupted;
    private boolean asked;

    Child(int run, long endsAt, boolean ignoresInterrupts, Function<End, Event> ended) {
        this.run = run;
        this.endsAt = endsAt;
        this.ignoresInterrupts = ignoresInterrupts;
        this.ended = ended;
    }

    long endsAt() {
        return endsAt;
    }

    boolean isInterrupted() {
        return interrupted;
    }

    /** Whether it was told to end, in whatever way. */
    boolean isAsked() {
        return asked;
    }

    void interrupt(long then) {
        asked = true;
        interrupted = true;
        if (!ignoresInterrupts) {
            tell(then);
        }
    }

    void kill(long then) {
        asked = true;
        tell(then);
    }

    private void tell(long then) {
        if (then < endsAt) {
            endsAt = then;
            end = End.TOLD;
        }
    }

    Event event() {
        return ended.apply(end);
    }
}
