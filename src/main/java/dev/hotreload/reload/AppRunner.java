package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.config.Ready;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Gate;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.ProcessGroup;
import dev.hotreload.process.ProgramStreams;
import dev.hotreload.process.RunningProgram;
import dev.hotreload.process.Transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Starts the program, and keeps the one that runs. For the actuator's thread alone. */
final class AppRunner {

    private static final String QUIT = "QUIT";
    private static final String DUMP = "goroutines.txt";

    private final Launcher launcher;
    private final ProgramStreams streams;
    private final Generations generations;
    private final Mailbox mailbox;
    private Optional<Run> running = Optional.empty();
    private long shownBefore;

    /**
     * One run.
     *
     * @param probes that it has to satisfy to be ready
     * @param dump where its goroutines go
     */
    private record Run(
            RunningProgram program,
            Transcript transcript,
            Gate gate,
            List<Probe> probes,
            Path dump) {
        /** What it wrote stands on the screen by then, unless that takes too long. */
        CompletableFuture<ExitStatus> gone() {
            return gate.opened()
                    .thenCompose(_ -> program.gone())
                    .exceptionallyCompose(_ -> program.group().gone());
        }

        void signal(String name) {
            if (name.equals(QUIT)) {
                transcript.divertDump(dump);
            }
            gate.open();
            program.group().signal(name);
        }
    }

    AppRunner(Launcher launcher, ProgramStreams streams, Generations generations, Mailbox mailbox) {
        this.launcher = launcher;
        this.streams = streams;
        this.generations = generations;
        this.mailbox = mailbox;
    }

    void start(int run, Generation generation, Environment environment) {
        shownBefore = bytesShown();
        running = Optional.empty();
        try {
            Run started = launch(generation, environment);
            running = Optional.of(started);
            ProcessGroup group = started.program().group();
            mailbox.post(new Event.AppStarted(run, group.pid()));
            var _ =
                    group.leaderEnded()
                            .thenAccept(status -> mailbox.post(new Event.LeaderEnded(run, status)));
            var _ =
                    started.gone()
                            .thenAcceptAsync(
                                    status -> gone(run, started, status),
                                    Thread::startVirtualThread);
            followWindowSize();
        } catch (ProgramCommand.Missing | IOException e) {
            mailbox.post(new Event.AppNotStarted(run, e.getMessage()));
        }
    }

    private Run launch(Generation generation, Environment environment)
            throws ProgramCommand.Missing, IOException {
        Config config = generation.config();
        Optional<Command> copied = generation.command(environment);
        if (copied.isPresent()) {
            try {
                return launch(copied.get(), config);
            } catch (IOException e) {
                generations.refused(e);
            }
        }
        generations.putBack(generation);
        return launch(ProgramCommand.of(config, environment), config);
    }

    private Run launch(Command command, Config config) throws IOException {
        Transcript transcript = new Transcript();
        Gate gate = new Gate();
        Ready ready = config.hotreload().ready();
        if (ready.isAsked()) {
            gate.open();
        }
        List<Probe> probes = Probe.of(ready, transcript);
        RunningProgram program =
                launcher.launch(
                        command, streams.through(screen -> transcript.over(gate.before(screen))));
        return new Run(program, transcript, gate, probes, config.tmpDir().resolve(DUMP));
    }

    private void gone(int run, Run ended, ExitStatus status) {
        int pid = ended.program().group().pid();
        mailbox.post(new Event.AppGone(run, pid, status, List.of()));
    }

    /** Sends it to every process of the program. */
    void signal(String name) {
        running.ifPresent(run -> run.signal(name));
    }

    void kill() {
        running.ifPresent(run -> {
            run.gate().open();
            run.program().group().kill();
        });
    }

    /** The user has been told of the start: what the program writes may follow. */
    void announced() {
        running.ifPresent(run -> run.gate().open());
    }

    /** The program that was started last; empty if it could not be. */
    Optional<ProcessGroup> running() {
        return running.map(run -> run.program().group());
    }

    /** What it has to satisfy to be ready. */
    List<Probe> probes() {
        return running.map(Run::probes).orElse(List.of());
    }

    /** The terminal of this process may have another size. */
    void followWindowSize() {
        running.ifPresent(run -> run.program().followWindowSize());
    }

    /** What all programs so far have written to the screen, as far as it went through us. */
    long bytesShown() {
        return shownBefore + running.map(run -> run.transcript().shown()).orElse(0L);
    }
}
