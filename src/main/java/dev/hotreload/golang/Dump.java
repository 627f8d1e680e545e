package dev.hotreload.golang;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a Go program writes on SIGQUIT: where each goroutine is. */
record Dump(List<Goroutine> goroutines) {

    private static final long MAIN = 1;

    Dump {
        goroutines = List.copyOf(goroutines);
    }

    /** The goroutines after the signal's line, or all if that line is lost. */
    static Dump in(Tail tail) {
        List<String> lines = tail.lines();
        int signal =
                IntStream.range(0, lines.size())
                        .filter(i -> Crash.isSignal(lines, i))
                        .findFirst()
                        .orElse(0);
        return new Dump(Goroutine.in(lines.subList(signal, lines.size())));
    }

    /** What the program is busy with: the main goroutine knows, else the first of the user's. */
    Optional<Place> place(OwnCode own) {
        return goroutines.stream()
                .sorted(Comparator.comparing(goroutine -> goroutine.id() != MAIN))
                .flatMap(goroutine -> own.firstOf(goroutine.frames()).stream())
                .findFirst();
    }
}
