package dev.hotreload.process;

import dev.hotreload.posix.Pipe;
import dev.hotreload.posix.Posix;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.Spawn;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** Starts programs, each in a process group of its own. One in a process. Safe for any thread. */
public final class Launcher {

    private final Reaper reaper = new Reaper();

    private Launcher() {}

    /** Begins to reap this process's children, whoever started them. */
    public static Launcher start() throws PosixException {
        Posix.becomeSubreaper();
        Launcher launcher = new Launcher();
        launcher.reaper.start();
        return launcher;
    }

    /**
     * Kills whatever was started and still runs, and waits until it is gone or for {@code atMost}.
     * Nothing can be started any more.
     */
    public void killAll(Duration atMost) {
        reaper.killAll(atMost);
    }

    /**
     * Starts a program that writes where this process writes.
     *
     * @throws IOException if it cannot be started
     */
    public ProcessGroup launch(Command command) throws IOException {
        return reaper.register(() -> Posix.spawn(spawn(command, OptionalInt.empty())));
    }

    /**
     * Starts a program whose standard output and standard error go to {@code sink}, in the order in
     * which they were written, on a thread of ours.
     *
     * @throws IOException if it cannot be started
     */
    public CapturedGroup launch(Command command, OutputSink sink) throws IOException {
        Pipe pipe = Posix.pipe();
        try {
            ProcessGroup group =
                    reaper.register(
                            () -> Posix.spawn(spawn(command, OptionalInt.of(pipe.writeEnd()))));
            CompletableFuture<Void> drained = OutputPump.start(pipe.readEnd(), sink);
            return new CapturedGroup(group, drained);
        } catch (IOException | RuntimeException e) {
            Posix.close(pipe.readEnd());
            throw e;
        } finally {
            Posix.close(pipe.writeEnd());
        }
    }

    private static Spawn spawn(Command command, OptionalInt output) {
        return new Spawn(
                command.executable(),
                command.argv(),
                command.environment(),
                command.directory(),
                output);
    }
}
