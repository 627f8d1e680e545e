package dev.hotreload.process;

import dev.hotreload.posix.DescriptorInput;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Reads a pipe or a terminal to its end on a thread of its own. It reads on where the sink has
 * failed, as who writes to a pipe without a reader is killed.
 */
final class OutputPump {

    private static final int BUFFER = 64 * 1024;

    private final OutputSink sink;
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    private OutputPump(OutputSink sink) {
        this.sink = sink;
    }

    /**
     * Reads {@code readEnd}, and has {@code close} close it at the end.
     *
     * @return completes when everything was handed over; fails with what {@code sink} throws
     */
    static CompletableFuture<Void> start(int readEnd, OutputSink sink, Runnable close) {
        OutputPump pump = new OutputPump(sink);
        Thread.ofPlatform()
                .daemon()
                .name("output-" + readEnd)
                .start(() -> {
                    try {
                        pump.read(readEnd);
                    } finally {
                        close.run();
                    }
                    pump.end();
                });
        return pump.drained;
    }

    private void read(int readEnd) {
        try (DescriptorInput in = new DescriptorInput(readEnd)) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                handOver(buffer, length);
            }
        } catch (IOException e) {
            // It cannot be read any further: what was handed over is all there is.
        }
    }

    private void handOver(byte[] buffer, int length) {
        try {
            if (!drained.isDone()) {
                sink.write(buffer, length);
            }
        } catch (RuntimeException e) {
            drained.completeExceptionally(e);
        }
    }

    private void end() {
        try {
            sink.end();
            drained.complete(null);
        } catch (RuntimeException e) {
            drained.completeExceptionally(e);
        }
    }
}
