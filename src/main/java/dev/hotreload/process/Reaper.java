package dev.hotreload.process;

import dev.hotreload.posix.Posix;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.Reaped;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reaps every child of this process, those that came to it as orphans too, and tells the groups.
 * There may be one in a process, and nobody else may wait for children ({@link ProcessBuilder}
 * does).
 */
final class Reaper {

    /**
     * How often a group that outlives its leader or was killed is looked at: its last process need
     * not be ours to reap.
     */
    private static final long STRAGGLERS_MILLIS = 10;

    private static final long LISTED_EVERY = Duration.ofMillis(100).toNanos();

    /** How often PID 1 without a child of its own looks for orphans that came to it. */
    private static final long ORPHANS_MILLIS = 500;

    /** Held while a process is started and entered, so that its end is not heard of before. */
    private final ReentrantLock register = new ReentrantLock();

    private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);

    private final List<ProcessGroup> groups = new CopyOnWriteArrayList<>();
    private final Semaphore spawned = new Semaphore(0);
    private final Semaphore reaped = new Semaphore(0);

    /** When processes may be listed again; the stragglers' thread's. */
    private long listAt = System.nanoTime();

    /** Whether nothing may be started any more; guarded by {@link #register}. */
    private boolean closed;

    void start() {
        Thread.ofPlatform().daemon().name("reaper").start(() -> forEver(this::reap));
        Thread.ofPlatform().daemon().name("stragglers").start(() -> forEver(this::lookAtAll));
    }

    interface Spawning {
        /**
         * @param attention has the group looked at, as its end may come without a child's
         */
        ProcessGroup spawn(Runnable attention) throws PosixException;
    }

    ProcessGroup register(Spawning spawning) throws IOException {
        register.lock();
        try {
            if (closed) {
                throw new IOException("not started, as everything is being stopped");
            }
            ProcessGroup group = spawning.spawn(reaped::release);
            groups.add(group);
            return group;
        } finally {
            register.unlock();
            spawned.release();
        }
    }

    /** Whether a child of that number leads a group that was started here. */
    boolean leads(int pid) {
        return groups.stream().anyMatch(group -> group.pid() == pid);
    }

    void killAll(Duration atMost) {
        close();
        groups.forEach(ProcessGroup::kill);
        CompletableFuture<?>[] ends =
                groups.stream().map(ProcessGroup::gone).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void close() {
        register.lock();
        try {
            closed = true;
        } finally {
            register.unlock();
        }
    }

    private interface Turn {
        void take() throws InterruptedException;
    }

    private static void forEver(Turn turn) {
        while (true) {
            try {
                turn.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("a turn of the reaper failed", e);
            }
        }
    }

    private void reap() throws InterruptedException {
        Optional<Reaped> child = Posix.waitForAnyChild();
        if (child.isPresent()) {
            tell(child.get());
        } else {
            long wait = groups.isEmpty() ? ORPHANS_MILLIS : STRAGGLERS_MILLIS;
            spawned.tryAcquire(wait, TimeUnit.MILLISECONDS);
            spawned.drainPermits();
        }
    }

    private void tell(Reaped child) {
        if (child.stopped()) {
            groups.stream()
                    .filter(group -> group.pid() == child.pid())
                    .forEach(ProcessGroup::leaderStopped);
        } else {
            tellEnd(child);
        }
    }

    private void tellEnd(Reaped child) {
        register.lock();
        try {
            groups.stream()
                    .filter(group -> group.pid() == child.pid())
                    .forEach(group -> group.leaderEnded(ExitStatus.of(child)));
        } finally {
            register.unlock();
        }
        groups.forEach(ProcessGroup::look);
        reaped.release();
    }

    private void lookAtAll() throws InterruptedException {
        if (groups.stream().anyMatch(ProcessGroup::needsLooks)) {
            reaped.tryAcquire(STRAGGLERS_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            reaped.acquire();
        }
        groups.forEach(ProcessGroup::killStragglers);
        groups.forEach(ProcessGroup::look);
        giveUpWhatIsAnothers();
        groups.removeIf(ProcessGroup::isGone);
    }

    /** One list for all of them, and most of the time for something else. */
    private void giveUpWhatIsAnothers() {
        List<ProcessGroup> stubborn = groups.stream().filter(ProcessGroup::isStubborn).toList();
        long began = System.nanoTime();
        if (!stubborn.isEmpty() && began - listAt >= 0) {
            List<ProcEntry> processes = Descendants.ofUs();
            stubborn.forEach(group -> group.giveUpIfAnothers(processes));
            long took = System.nanoTime() - began;
            listAt = began + Math.max(LISTED_EVERY, 10 * took);
        }
    }
}
