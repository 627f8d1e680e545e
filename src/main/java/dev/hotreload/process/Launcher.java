package dev.hotreload.process;

import dev.hotreload.posix.Blocking;
import dev.hotreload.posix.InheritedTag;
import dev.hotreload.posix.Posix;
import dev.hotreload.posix.PosixException;
import dev.hotreload.posix.Spawn;
import dev.hotreload.posix.Spawn.Streams;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts programs, each in a process group of its own. One in a process. Safe for any thread. */
public final class Launcher {

    private final Blocking input = Blocking.of(0);
    private final Reaper reaper = new Reaper();
    private final String token;
    private final AtomicInteger runs = new AtomicInteger();

    private Launcher(String token) {
        this.token = token;
    }

    /**
     * Begins to reap this process's children, whoever started them.
     *
     * @param token marks what is started here; no two daemons have the same
     */
    public static Launcher start(String token) throws PosixException {
        Posix.becomeSubreaper();
        Launcher launcher = new Launcher(token);
        launcher.reaper.start();
        return launcher;
    }

    /**
     * Ends whatever was started and still runs, and waits until it is gone or for about {@code
     * atMost}: groups by SIGKILL, and what left them, such as a daemon of {@code pre_cmd}, as asked
     * first. Nothing can be started any more.
     */
    public void killAll(Duration atMost) {
        reaper.killAll(atMost);
        Leftovers.of(token).stop("INT", atMost.dividedBy(2));
    }

    /**
     * Starts the program.
     *
     * @throws IOException if it cannot be started
     */
    public RunningProgram launch(Command command, ProgramStreams streams, Input from)
            throws IOException {
        int in = descriptor(from);
        return switch (streams) {
            case ProgramStreams.Inherited() -> {
                ProcessGroup group = register(command, new Streams(in, 1, 2), Escapees::new);
                yield RunningProgram.of(group, List.of());
            }
            case ProgramStreams.Together(var both) ->
                    launch(command, in, List.of(both), Escapees::new);
            case ProgramStreams.Apart(var out, var err) ->
                    launch(command, in, List.of(out, err), Escapees::new);
        };
    }

    private int descriptor(Input from) {
        return switch (from) {
            case NOTHING -> Streams.NULL;
            case STREAM -> Posix.isTerminal(0) ? Streams.NULL : ours();
            case ANY -> ours();
        };
    }

    /** The program before may have left it such that reads of the next one fail. */
    private int ours() {
        input.restore();
        return 0;
    }

    /**
     * Starts a command whose standard output and standard error go to {@code sink}, in the order in
     * which they were written, on a thread of ours.
     *
     * @throws IOException if it cannot be started
     */
    public RunningProgram launch(Command command, OutputSink sink) throws IOException {
        return launch(command, Streams.NULL, List.of(Outlet.to(sink)), Escapees::none);
    }

    private RunningProgram launch(
            Command command, int in, List<Outlet> outlets, Belonging belonging) throws IOException {
        List<Channel> channels = new ArrayList<>();
        try {
            for (Outlet outlet : outlets) {
                channels.add(Channel.to(outlet));
            }
            int out = channels.getFirst().theirs();
            int err = channels.getLast().theirs();
            Streams streams = new Streams(in, out, err);
            return RunningProgram.of(register(command, streams, belonging), channels);
        } catch (IOException | RuntimeException e) {
            channels.forEach(Channel::closeOurs);
            throw e;
        } finally {
            channels.forEach(Channel::closeTheirs);
        }
    }

    private interface Belonging {
        Escapees of(int group, Marker marker);
    }

    private ProcessGroup register(Command command, Streams streams, Belonging belonging)
            throws IOException {
        Marker marker = new Marker(token, runs.incrementAndGet());
        return reaper.register(() -> {
            try (var _ = InheritedTag.open(marker.tag())) {
                int pid = Posix.spawn(spawn(command, marker, streams));
                return new ProcessGroup(pid, belonging.of(pid, marker));
            }
        });
    }

    private static Spawn spawn(Command command, Marker marker, Streams streams) {
        return new Spawn(
                command.executable(),
                command.argv(),
                marker.addTo(command.environment()),
                command.directory(),
                streams);
    }
}
