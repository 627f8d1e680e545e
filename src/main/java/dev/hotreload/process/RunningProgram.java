package dev.hotreload.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process group with the way that its output takes through us. Safe for any thread. */
public final class RunningProgram {

    /** A process that left the group may hold its output open for ever, or nobody may read ours. */
    private static final long UNDRAINED_MILLIS = 200;

    private final ProcessGroup group;
    private final List<Channel> channels;
    private final CompletableFuture<Void> drained;

    private RunningProgram(
            ProcessGroup group, List<Channel> channels, CompletableFuture<Void> drained) {
        this.group = group;
        this.channels = channels;
        this.drained = drained;
    }

    static RunningProgram of(ProcessGroup group, List<Channel> channels) {
        CompletableFuture<?>[] pumped =
                channels.stream().map(Channel::pump).toArray(CompletableFuture<?>[]::new);
        return new RunningProgram(group, channels, CompletableFuture.allOf(pumped));
    }

    public ProcessGroup group() {
        return group;
    }

    /**
     * Completes when the last writer has closed the output and all has been handed over; fails if
     * it could not be.
     */
    public CompletableFuture<Void> drained() {
        return drained.copy();
    }

    /**
     * How the leader ended; completes when the group is gone and its output has been handed over,
     * or cannot be.
     */
    public CompletableFuture<ExitStatus> gone() {
        return group.gone()
                .thenCompose(status ->
                        drained.copy()
                                .completeOnTimeout(null, UNDRAINED_MILLIS, TimeUnit.MILLISECONDS)
                                .thenApply(_ -> status));
    }

    /** Our terminal may have another size: so has the program's then, which is told. */
    public void followWindowSize() {
        long changed = channels.stream().filter(Channel::resize).count();
        if (changed > 0) {
            group.windowChanged();
        }
    }
}
