package dev.hotreload.process;

import dev.hotreload.posix.Posix;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Reads a pipe to its end on a thread of its own. */
final class OutputPump {

    private static final int BUFFER = 64 * 1024;

    private OutputPump() {}

    /** Takes the descriptor over and closes it at the end; fails with what {@code sink} throws. */
    static CompletableFuture<Void> start(int readEnd, OutputSink sink) {
        CompletableFuture<Void> drained = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("output-" + readEnd)
                .start(() -> {
                    try {
                        pump(readEnd, sink);
                        drained.complete(null);
                    } catch (RuntimeException e) {
                        drained.completeExceptionally(e);
                    }
                });
        return drained;
    }

    private static void pump(int readEnd, OutputSink sink) {
        try (InputStream in = open(readEnd)) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                sink.write(buffer, length);
            }
        } catch (IOException e) {
            // The pipe cannot be read any further: what was handed over is all there is.
        }
    }

    private static InputStream open(int readEnd) throws IOException {
        try {
            return new FileInputStream("/proc/self/fd/" + readEnd);
        } finally {
            Posix.close(readEnd);
        }
    }
}
