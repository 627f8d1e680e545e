package dev.hotreload.process;

import dev.hotreload.posix.Posix;
import dev.hotreload.posix.Signal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A started program with all its processes: those of its group, and those that left it. Safe for
 * any thread.
 */
public final class ProcessGroup {

    /** What is killed is gone in a moment, as a rule, and to list processes takes time. */
    private static final long DIES_WITHIN = Duration.ofMillis(100).toNanos();

    private final int pid;
    private final Escapees escapees;
    private final GroupWatcher watcher;
    private final Runnable attention;
    private final CompletableFuture<ExitStatus> gone = new CompletableFuture<>();
    private final CompletableFuture<ExitStatus> leaderGone = new CompletableFuture<>();
    private Optional<ExitStatus> leader = Optional.empty();
    private boolean groupGone;
    private boolean over;
    private boolean stopped;

    private volatile boolean asked;

    /** By {@link System#nanoTime}, the first time. */
    private volatile OptionalLong killedAt = OptionalLong.empty();

    /**
     * @param attention has somebody {@link #look} from now on, again and again until it is over
     */
    ProcessGroup(int pid, Escapees escapees, GroupWatcher watcher, Runnable attention) {
        this.pid = pid;
        this.escapees = escapees;
        this.watcher = watcher;
        this.attention = attention;
    }

    /** The pid of the leader, which names the group too. */
    public int pid() {
        return pid;
    }

    /** Sends SIGINT to every process, once; does nothing once they are gone. */
    public void interrupt() {
        signal(Signal.INTERRUPT);
    }

    /**
     * Sends SIGKILL to every process, those that are started meanwhile too. What runs as another
     * user and may not be sent signals is given up.
     */
    public void kill() {
        noteKill();
        signal(Signal.KILL);
        look();
        attention.run();
    }

    private synchronized void noteKill() {
        killedAt = OptionalLong.of(killedAt.orElseGet(System::nanoTime));
    }

    private boolean isKilled() {
        return killedAt.isPresent();
    }

    /** Whether it was killed, and nobody of the group may be sent a signal. */
    private synchronized boolean isUnreachable() {
        return isKilled() && groupExists() && Posix.isAnothers(-pid);
    }

    /** Whether it was killed some time ago and has not gone: others' processes may be in it. */
    synchronized boolean isStubborn() {
        return isKilled()
                && System.nanoTime() - killedAt.getAsLong() >= DIES_WITHIN
                && !isGone()
                && groupExists()
                && !leaderStays();
    }

    private boolean leaderStays() {
        return leader.isEmpty() && !Posix.isAnothers(pid);
    }

    /**
     * Gives up what nobody but other users has processes in. Zombies may be ours, and make the
     * group as a whole one that we may signal.
     *
     * @param processes all that there are, or at least those of this group
     */
    void giveUpIfAnothers(List<ProcEntry> processes) {
        List<ProcEntry> living = processes.stream().filter(this::isMember).toList();
        if (!living.isEmpty()
                && living.stream().allMatch(process -> Posix.isAnothers(process.pid()))) {
            look(true);
        }
    }

    /**
     * Sends the signal of that short name, such as {@code TERM}, to every process, once; does
     * nothing once they are gone.
     */
    public void signal(String name) {
        signal(Signal.named(name));
    }

    /** Tells the processes of the group that their terminal has another size. */
    synchronized void windowChanged() {
        if (!gone.isDone() && groupExists()) {
            Posix.killGroup(pid, Signal.WINDOW_CHANGE);
        }
    }

    private synchronized void signal(Signal signal) {
        asked = true;
        if (!gone.isDone()) {
            if (groupExists()) {
                Posix.killGroup(pid, signal);
            }
            escapees.find().forEach(process -> process.signal(signal));
            if (stopped) {
                goOn();
            }
        }
    }

    /** Whether it was sent a signal by us. */
    boolean isAsked() {
        return asked;
    }

    void leaderStopped() {
        synchronized (this) {
            stopped = true;
        }
        watcher.stopped(this);
    }

    /** Continues what is stopped. */
    synchronized void goOn() {
        stopped = false;
        if (!gone.isDone() && groupExists()) {
            Posix.killGroup(pid, Signal.CONTINUE);
        }
    }

    /** How the leader ended; completes when no process is left, on a thread of ours. */
    public CompletableFuture<ExitStatus> gone() {
        return gone.copy();
    }

    /** How the leader ended; completes when it did, on a thread of ours, before {@link #gone}. */
    public CompletableFuture<ExitStatus> leaderEnded() {
        return leaderGone.copy();
    }

    /** The processes that live now, such as {@code pid 4713 (sleep 1000)}. */
    public List<String> living() {
        return Stream.concat(members(), escapees.find().stream()).map(ProcEntry::describe).toList();
    }

    /** The words with which each process of the group was started that lives now. */
    public List<List<String>> commandLines() {
        return members().map(ProcEntry::words).toList();
    }

    private Stream<ProcEntry> members() {
        return ProcEntry.all().stream().filter(this::isMember);
    }

    private boolean isMember(ProcEntry process) {
        return process.group() == pid && !process.isZombie();
    }

    /** The first call counts: the pid of a leader that was reaped may come back. */
    synchronized void leaderEnded(ExitStatus status) {
        leader = leader.or(() -> Optional.of(status));
        leaderGone.complete(status);
    }

    /** Whether nothing but a look tells when it is over. */
    synchronized boolean needsLooks() {
        return (isKilled() || leader.isPresent()) && !isGone();
    }

    private synchronized boolean outlivesItsLeader() {
        return leader.isPresent() && !isGone();
    }

    boolean isGone() {
        return gone.isDone();
    }

    /** Completes {@link #gone} if it is time; a group cannot vanish before its leader is reaped. */
    void look() {
        look(isUnreachable());
    }

    private void look(boolean unreachable) {
        ExitStatus status = null;
        synchronized (this) {
            if (unreachable) {
                leaderEnded(new ExitStatus.Unreachable(living()));
            }
            boolean ended = leader.isPresent() && (unreachable || !groupExists());
            if (!over && ended && !escapees.remain()) {
                over = true;
                status = unreachable ? new ExitStatus.Unreachable(living()) : leader.orElseThrow();
            }
        }
        if (status != null) {
            watcher.gone(this, status);
            gone.complete(status);
        }
    }

    /** Once the group is gone its number may be another's. */
    private boolean groupExists() {
        groupGone = groupGone || (leader.isPresent() && !Posix.groupExists(pid));
        return !groupGone;
    }

    /** Kills what was started while the rest was killed. */
    void killStragglers() {
        if (isKilled() && outlivesItsLeader()) {
            signal(Signal.KILL);
        }
    }
}
