package dev.hotreload.process;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process group whose output is ours to read.
 *
 * @param drained completes when the last writer has closed the pipe and all has been handed over;
 *     fails if it could not be
 */
public record CapturedGroup(ProcessGroup group, CompletableFuture<Void> drained) {

    /** A process that left the group may hold the pipe for ever. */
    private static final long LEFTOVER_WRITER_MILLIS = 200;

    /**
     * How the leader ended; completes when the group is gone and its output has been handed over.
     */
    public CompletableFuture<ExitStatus> finished() {
        return group.gone()
                .thenCompose(status ->
                        drained.copy()
                                .completeOnTimeout(
                                        null, LEFTOVER_WRITER_MILLIS, TimeUnit.MILLISECONDS)
                                .thenApply(_ -> status));
    }
}
