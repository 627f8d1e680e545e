package dev.hotreload.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Holds output back for a moment, so that something else gets before it. Safe for any thread. */
public final class Gate {

    /** It must open even if nobody thinks of it. */
    private static final long LONGEST_MILLIS = 1000;

    private final CompletableFuture<Void> opened =
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, LONGEST_MILLIS, TimeUnit.MILLISECONDS);

    public OutputSink before(OutputSink screen) {
        return new OutputSink() {
            @Override
            public void write(byte[] bytes, int length) {
                opened.join();
                screen.write(bytes, length);
            }

            @Override
            public void end() {
                screen.end();
            }
        };
    }

    public void open() {
        opened.complete(null);
    }

    /** Completes when it is open, by itself after a second. */
    public CompletableFuture<Void> opened() {
        return opened.copy();
    }
}
