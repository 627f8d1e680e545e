package dev.hotreload.reload;

import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.ProcessGroup;
import dev.hotreload.reload.Generation.Copy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Starts the program, and keeps the one that runs. For the actuator's thread alone. */
final class AppRunner {

    private final Launcher launcher;
    private final Generations generations;
    private final Mailbox mailbox;
    private Optional<ProcessGroup> running = Optional.empty();

    AppRunner(Launcher launcher, Generations generations, Mailbox mailbox) {
        this.launcher = launcher;
        this.generations = generations;
        this.mailbox = mailbox;
    }

    void start(int run, Generation generation, Environment environment) {
        running = Optional.empty();
        try {
            ProcessGroup group = launch(generation, environment);
            running = Optional.of(group);
            mailbox.post(new Event.AppStarted(run, group.pid()));
            var _ =
                    group.leaderEnded()
                            .thenAccept(status -> mailbox.post(new Event.LeaderEnded(run, status)));
            var _ =
                    group.gone()
                            .thenAccept(status ->
                                    mailbox.post(
                                            new Event.AppGone(
                                                    run, group.pid(), status, List.of())));
        } catch (ProgramCommand.Missing | IOException e) {
            mailbox.post(new Event.AppNotStarted(run, e.getMessage()));
        }
    }

    private ProcessGroup launch(Generation generation, Environment environment)
            throws ProgramCommand.Missing, IOException {
        Optional<Command> copied = generation.copy().flatMap(copy -> command(copy, environment));
        if (copied.isPresent()) {
            try {
                return launcher.launch(copied.get());
            } catch (IOException e) {
                generations.refused(e);
            }
        }
        generations.putBack(generation);
        return launcher.launch(ProgramCommand.of(generation.config(), environment));
    }

    private static Optional<Command> command(Copy copy, Environment environment) {
        return copy.program()
                .map(found -> found.from(copy.file()))
                .map(it ->
                        new Command(
                                it.executable(), it.argv(), environment.entries(), it.directory()));
    }

    /** The program that was started last; empty if it could not be. */
    Optional<ProcessGroup> running() {
        return running;
    }

    /** Sends it to every process of the program. */
    void signal(String name) {
        running.ifPresent(group -> group.signal(name));
    }

    void kill() {
        running.ifPresent(ProcessGroup::kill);
    }

    long bytesWritten() {
        return running.map(ProcessGroup::bytesWritten).orElse(0L);
    }
}
