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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Starts programs, each in a process group of its own. One in a process. Safe for any thread. */
public final class Launcher {

    private final Blocking input = Blocking.of(0);
    private final Reaper reaper = new Reaper();
    private final String token;
    private final Optional<ForegroundTerminal> terminal;
    private final AtomicInteger runs = new AtomicInteger();

    private Launcher(String token, Optional<ForegroundTerminal> terminal) {
        this.token = token;
        this.terminal = terminal;
    }

    /**
     * Begins to reap this process's children, whoever started them.
     *
     * @param token marks what is started here; no two daemons have the same
     */
    public static Launcher start(String token) throws PosixException {
        return start(token, Optional.empty());
    }

    /**
     * The same.
     *
     * @param terminal what a program may get as its standard three with {@link Input#ANY}
     */
    public static Launcher start(String token, Optional<ForegroundTerminal> terminal)
            throws PosixException {
        Posix.becomeSubreaper();
        Launcher launcher = new Launcher(token, terminal);
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
        if (from == Input.ANY && terminal.isPresent()) {
            return launchInTerminal(command, streams, terminal.get());
        }
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

    /** In the background it would be stopped when it reads: there it has nothing to read. */
    private RunningProgram launchInTerminal(
            Command command, ProgramStreams streams, ForegroundTerminal owner) throws IOException {
        if (!owner.isOurs()) {
            return launch(command, streams, Input.NOTHING);
        }
        Streams all = new Streams(ours(), 1, 2);
        ProcessGroup group =
                owner.lend((watcher, foreground) ->
                        register(command, all, foreground, Escapees::new, watcher));
        return RunningProgram.of(group, List.of());
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
        Escapees of(int group, Marker marker, IntPredicate leader);
    }

    private ProcessGroup register(Command command, Streams streams, Belonging belonging)
            throws IOException {
        return register(command, streams, false, belonging, GroupWatcher.none());
    }

    private ProcessGroup register(
            Command command,
            Streams streams,
            boolean foreground,
            Belonging belonging,
            GroupWatcher watcher)
            throws IOException {
        Marker marker = new Marker(token, runs.incrementAndGet());
        return reaper.register(attention -> {
            try (var _ = InheritedTag.open(marker.tag())) {
                int pid = Posix.spawn(spawn(command, marker, streams, foreground));
                return new ProcessGroup(
                        pid, belonging.of(pid, marker, reaper::leads), watcher, attention);
            }
        });
    }

    private static Spawn spawn(
            Command command, Marker marker, Streams streams, boolean foreground) {
        return new Spawn(
                command.executable(),
                command.argv(),
                marker.addTo(command.environment()),
                command.directory(),
                streams,
                foreground);
    }
}
