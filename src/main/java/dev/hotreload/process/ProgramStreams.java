package dev.hotreload.process;

import java.util.function.UnaryOperator;

/** Where the program's standard output and standard error go. */
public sealed interface ProgramStreams {

    /** They are those of this process: nothing of what it writes is known. */
    record Inherited() implements ProgramStreams {}

    /** Both into one pipe or terminal, which keeps their order. */
    record Together(Outlet both) implements ProgramStreams {}

    record Apart(Outlet out, Outlet err) implements ProgramStreams {}

    static ProgramStreams inherited() {
        return new Inherited();
    }

    /** The same with another sink for each; {@link Inherited} has none. */
    default ProgramStreams through(UnaryOperator<OutputSink> wrap) {
        return switch (this) {
            case Inherited _ -> this;
            case Together(var both) -> new Together(both.through(wrap.apply(both.sink())));
            case Apart(var out, var err) ->
                    new Apart(
                            out.through(wrap.apply(out.sink())),
                            err.through(wrap.apply(err.sink())));
        };
    }
}
