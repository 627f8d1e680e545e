package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.config.Ready;
import dev.hotreload.process.Environment;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Gate;
import dev.hotreload.process.Input;
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
    private final Mailbox mailbox;
    private Optional<Run> running = Optional.empty();
    private long shownBefore;

    /**
     * One run.
     *
     * @param ready completes with the line of {@code [hotreload.ready] log}
     * @param dump where its goroutines go
     */
    private record Run(
            RunningProgram program,
            Transcript transcript,
            Gate gate,
            Optional<CompletableFuture<Void>> ready,
            Path dump) {
        void signal(String name) {
            if (name.equals(QUIT)) {
                transcript.divertDump(dump);
            }
            gate.open();
            program.group().signal(name);
        }
    }

    AppRunner(Launcher launcher, ProgramStreams streams, Mailbox mailbox) {
        this.launcher = launcher;
        this.streams = streams;
        this.mailbox = mailbox;
    }

    void start(int run, Config config, Environment environment) {
        shownBefore = bytesShown();
        running = Optional.empty();
        try {
            Run started = launch(config, environment);
            running = Optional.of(started);
            ProcessGroup group = started.program().group();
            mailbox.post(new Event.AppStarted(run, group.pid()));
            var _ =
                    started.program()
                            .gone()
                            .thenAcceptAsync(
                                    status -> gone(run, started, status),
                                    Thread::startVirtualThread);
            followWindowSize();
        } catch (ProgramCommand.Missing | IOException e) {
            mailbox.post(new Event.AppNotStarted(run, e.getMessage()));
        }
    }

    private static Input input(Config config) {
        return switch (config.hotreload().stdin()) {
            case AUTO -> Input.STREAM;
            case APP -> Input.ANY;
            case NONE -> Input.NOTHING;
        };
    }

    private Run launch(Config config, Environment environment)
            throws ProgramCommand.Missing, IOException {
        Transcript transcript = new Transcript();
        Gate gate = new Gate();
        Ready ready = config.hotreload().ready();
        if (ready.isAsked()) {
            gate.open();
        }
        Optional<CompletableFuture<Void>> readyLine =
                ready.log().map(regex -> transcript.line(regex::findsIn));
        RunningProgram program =
                launcher.launch(
                        ProgramCommand.of(config, environment),
                        streams.through(screen -> transcript.over(gate.before(screen))),
                        input(config));
        return new Run(program, transcript, gate, readyLine, config.tmpDir().resolve(DUMP));
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

    /**
     * Completes with the line of {@code [hotreload.ready] log}, on a thread that must not be held
     * up; never if the program's streams are not observed. Empty where no line is asked for.
     */
    Optional<CompletableFuture<Void>> readyLine() {
        return running.flatMap(Run::ready);
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
