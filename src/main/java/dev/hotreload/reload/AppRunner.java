package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Input;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.MemoryEvents;
import dev.hotreload.process.ProcessGroup;
import dev.hotreload.process.ProgramStreams;
import dev.hotreload.process.RunningProgram;
import dev.hotreload.program.AppRun;
import dev.hotreload.program.Delve;
import dev.hotreload.program.Generation;
import dev.hotreload.program.Generations;
import dev.hotreload.program.Probe;
import dev.hotreload.program.ProgramCommand;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Starts the program, and keeps the one that runs. For the actuator's thread alone. */
final class AppRunner {

    private final MemoryEvents memory = MemoryEvents.here();
    private final Launcher launcher;
    private final ProgramStreams streams;
    private final Generations generations;
    private final Delve delve;
    private final Mailbox mailbox;
    private Optional<Running> running = Optional.empty();
    private long shownBefore;

    private record Running(AppRun run, RunningProgram program) {}

    AppRunner(
            Launcher launcher,
            ProgramStreams streams,
            Generations generations,
            Delve delve,
            Mailbox mailbox) {
        this.launcher = launcher;
        this.streams = streams;
        this.generations = generations;
        this.delve = delve;
        this.mailbox = mailbox;
    }

    void start(int number, Generation generation, Environment environment) {
        shownBefore = bytesShown();
        running = Optional.empty();
        try {
            Running started = launch(generation, environment);
            running = Optional.of(started);
            follow(number, started.run(), started.program());
            followWindowSize();
        } catch (ProgramCommand.Missing | IOException e) {
            mailbox.post(new Event.AppNotStarted(number, e.getMessage()));
        }
    }

    private Running launch(Generation generation, Environment environment)
            throws ProgramCommand.Missing, IOException {
        Config config = generation.config();
        Optional<Command> copied = generation.command(environment);
        if (copied.isPresent()) {
            try {
                return launch(copied.get(), config, environment);
            } catch (IOException e) {
                generations.refused(e);
            }
        }
        generations.putBack(generation);
        return launch(ProgramCommand.of(config, environment), config, environment);
    }

    private Running launch(Command made, Config config, Environment environment)
            throws IOException {
        Command command = delve.around(made, config, environment);
        AppRun run = new AppRun(config, memory.snapshot());
        return new Running(
                run, launcher.launch(command, streams.through(run::over), input(config)));
    }

    private static Input input(Config config) {
        return switch (config.hotreload().stdin()) {
            case AUTO -> Input.STREAM;
            case APP -> Input.ANY;
            case NONE -> Input.NOTHING;
        };
    }

    /** Why it ended is looked into on a thread that holds nothing up. */
    private void follow(int number, AppRun run, RunningProgram program) {
        int pid = program.group().pid();
        mailbox.post(new Event.AppStarted(number, pid));
        var _ =
                program.group()
                        .leaderEnded()
                        .thenAccept(status -> mailbox.post(new Event.LeaderEnded(number, status)));
        var _ =
                run.gone(program)
                        .thenAcceptAsync(
                                status -> gone(number, pid, status, run),
                                Thread::startVirtualThread);
    }

    private void gone(int number, int pid, ExitStatus status, AppRun run) {
        mailbox.post(new Event.AppGone(number, pid, status, run.findings(status)));
    }

    /** Sends it to every process of the program. */
    void signal(int number, String name) {
        running.ifPresent(it -> it.run().signal(it.program(), name));
        mailbox.post(new Event.AppSignalled(number, name));
    }

    void kill() {
        running.ifPresent(it -> it.run().kill(it.program()));
    }

    /** The user has been told of the start: what the program writes may follow. */
    void announced() {
        running.ifPresent(it -> it.run().announced());
    }

    /** The program that was started last; empty if it could not be. */
    Optional<ProcessGroup> running() {
        return running.map(it -> it.program().group());
    }

    /** What it has to satisfy to be ready. */
    List<Probe> probes() {
        return running.map(it -> it.run().probes()).orElse(List.of());
    }

    /** The terminal of this process may have another size. */
    void followWindowSize() {
        running.ifPresent(it -> it.program().followWindowSize());
    }

    /** What all programs so far have written to the screen, as far as it went through us. */
    long bytesShown() {
        return shownBefore + running.map(it -> it.run().bytesShown()).orElse(0L);
    }
}
