package dev.hotreload.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * What one run of the program writes, as far as it goes through us. Of a program with the streams
 * of this process it stays empty. Safe for any thread.
 */
public final class Transcript {

    /** A crash with some hundred goroutines, as of a concurrent map write, says why at its top. */
    private static final int KEPT = 512 * 1024;

    private record Wish(Predicate<String> line, CompletableFuture<Void> fulfilled) {
        void look(String text) {
            try {
                if (line.test(text)) {
                    fulfilled.complete(null);
                }
            } catch (RuntimeException e) {
                fulfilled.completeExceptionally(e);
            }
        }
    }

    private final Tail tail = new Tail(KEPT);
    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private volatile Optional<GoroutineDump> dump = Optional.empty();

    /** Writes down what it is given, and hands it on to {@code screen}; one for each stream. */
    public OutputSink over(OutputSink screen) {
        return new Tap(this, screen);
    }

    /** The last 512 KB of both streams, in the order in which they came. */
    public byte[] tail() {
        synchronized (tail) {
            return tail.bytes();
        }
    }

    /** How many bytes were shown so far. */
    public long shown() {
        synchronized (tail) {
            return tail.added();
        }
    }

    /**
     * Completes with the first complete line from now on that satisfies {@code wanted}, on the
     * thread that reads the program's output; fails with what {@code wanted} throws. The line comes
     * without its end and without the escape sequences of terminals, cut at 8 KB. Who needs the
     * first line too asks before the start.
     */
    public CompletableFuture<Void> line(Predicate<String> wanted) {
        CompletableFuture<Void> fulfilled = new CompletableFuture<>();
        wishes.add(new Wish(wanted, fulfilled));
        return fulfilled;
    }

    /**
     * To be called before SIGQUIT is sent: the goroutines that a Go program writes then go to
     * {@code file} instead of the screen, with all that follows on that stream.
     */
    public void divertDump(Path file) {
        dump = dump.or(() -> Optional.of(new GoroutineDump(file)));
    }

    /** The beginning of the goroutines, up to 256 KB; empty as long as there were none. */
    public Optional<byte[]> dump() {
        return dump.flatMap(GoroutineDump::beginning);
    }

    Optional<GoroutineDump> expected() {
        return dump;
    }

    void add(byte[] bytes, int length) {
        synchronized (tail) {
            tail.add(bytes, length);
        }
    }

    boolean isAskedForLines() {
        return !wishes.isEmpty();
    }

    void look(String line) {
        wishes.forEach(wish -> wish.look(line));
        wishes.removeIf(wish -> wish.fulfilled().isDone());
    }
}
