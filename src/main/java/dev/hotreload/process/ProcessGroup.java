package dev.hotreload.process;

import dev.hotreload.posix.Posix;
import dev.hotreload.posix.Signal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A started program with all processes of its group. Safe for any thread. */
public final class ProcessGroup {

    private final int pid;
    private final CompletableFuture<ExitStatus> gone = new CompletableFuture<>();
    private Optional<ExitStatus> leader = Optional.empty();

    ProcessGroup(int pid) {
        this.pid = pid;
    }

    /** The pid of the leader, which names the group too. */
    public int pid() {
        return pid;
    }

    /** Sends SIGINT to every process of the group, once; does nothing once they are gone. */
    public void interrupt() {
        signal(Signal.INTERRUPT);
    }

    /** Sends SIGKILL to every process of the group; does nothing once they are gone. */
    public void kill() {
        signal(Signal.KILL);
    }

    private synchronized void signal(Signal signal) {
        if (!gone.isDone()) {
            Posix.killGroup(pid, signal);
        }
    }

    /**
     * How the leader ended; completes when no process of the group is left, on a thread of ours.
     */
    public CompletableFuture<ExitStatus> gone() {
        return gone.copy();
    }

    /**
     * How many bytes its living processes have written so far, to files, terminals and sockets
     * alike.
     */
    public long bytesWritten() {
        return WrittenBytes.ofGroup(pid);
    }

    /** The first call counts: the pid of a leader that was reaped may come back. */
    synchronized void leaderEnded(ExitStatus status) {
        leader = leader.or(() -> Optional.of(status));
    }

    synchronized boolean outlivesItsLeader() {
        return leader.isPresent() && !gone.isDone();
    }

    /** Completes {@link #gone} if it is time; a group cannot vanish before its leader is reaped. */
    void look() {
        ExitStatus status = null;
        synchronized (this) {
            if (outlivesItsLeader() && !Posix.groupExists(pid)) {
                status = leader.orElseThrow();
            }
        }
        if (status != null) {
            gone.complete(status);
        }
    }
}
