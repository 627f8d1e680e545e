package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.MemoryEvents;
import dev.hotreload.process.ProgramStreams;
import dev.hotreload.process.RunningProgram;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Starts the program, and keeps the one that runs. For the actuator's thread alone. */
final class AppRunner {

    private final MemoryEvents memory = MemoryEvents.here();
    private final Launcher launcher;
    private final ProgramStreams streams;
    private final Mailbox mailbox;
    private Optional<Running> running = Optional.empty();
    private long shownBefore;

    private record Running(AppRun run, RunningProgram program) {}

    AppRunner(Launcher launcher, ProgramStreams streams, Mailbox mailbox) {
        this.launcher = launcher;
        this.streams = streams;
        this.mailbox = mailbox;
    }

    void start(int number, Config config, Environment environment) {
        shownBefore = bytesShown();
        running = Optional.empty();
        try {
            AppRun run = new AppRun(config, memory.snapshot());
            Command command = ProgramCommand.of(config, environment);
            RunningProgram program = launcher.launch(command, streams.through(run::over));
            running = Optional.of(new Running(run, program));
            follow(number, run, program);
            followWindowSize();
        } catch (ProgramCommand.Missing | IOException e) {
            mailbox.post(new Event.AppNotStarted(number, e.getMessage()));
        }
    }

    /** Why it ended is looked into on a thread that holds nothing up. */
    private void follow(int number, AppRun run, RunningProgram program) {
        int pid = program.group().pid();
        mailbox.post(new Event.AppStarted(number, pid));
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
    void signal(String name) {
        running.ifPresent(it -> it.run().signal(it.program(), name));
    }

    void kill() {
        running.ifPresent(it -> it.run().kill(it.program()));
    }

    /** The user has been told of the start: what the program writes may follow. */
    void announced() {
        running.ifPresent(it -> it.run().announced());
    }

    /**
     * Completes with the line of {@code [hotreload.ready] log}, on a thread that must not be held
     * up; never if the program's streams are not observed. Empty where no line is asked for.
     */
    Optional<CompletableFuture<Void>> readyLine() {
        return running.flatMap(it -> it.run().readyLine());
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
