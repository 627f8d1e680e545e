package dev.hotreload.reload;

import dev.hotreload.config.Config;
import dev.hotreload.process.Environment;
import dev.hotreload.process.Input;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.ProcessGroup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Starts the program, and keeps the one that runs. For the actuator's thread alone. */
final class AppRunner {

    private final Launcher launcher;
    private final Mailbox mailbox;
    private Optional<ProcessGroup> running = Optional.empty();

    AppRunner(Launcher launcher, Mailbox mailbox) {
        this.launcher = launcher;
        this.mailbox = mailbox;
    }

    void start(int run, Config config, Environment environment) {
        try {
            ProcessGroup group =
                    launcher.launch(ProgramCommand.of(config, environment), input(config));
            running = Optional.of(group);
            mailbox.post(new Event.AppStarted(run, group.pid()));
            var _ =
                    group.gone()
                            .thenAccept(status ->
                                    mailbox.post(
                                            new Event.AppGone(
                                                    run, group.pid(), status, List.of())));
        } catch (ProgramCommand.Missing | IOException e) {
            running = Optional.empty();
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
