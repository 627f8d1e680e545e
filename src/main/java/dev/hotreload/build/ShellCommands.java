package dev.hotreload.build;

import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.process.ExitStatus;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.OutputSink;
import dev.hotreload.process.ProcessGroup;
import dev.hotreload.process.RunningProgram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs one shell command after another, until it is stopped. Safe for any thread. */
final class ShellCommands {

    /**
     * How one command ended.
     *
     * @param status empty if it could not be started
     */
    record Outcome(Optional<ExitStatus> status, String why) {
        boolean isGood() {
            return status.isPresent() && status.get().isSuccess();
        }

        /** What it was and how it ended, in one line. */
        String of(String text) {
            return text.strip().lines().findFirst().orElse("") + ": " + why;
        }
    }

    private final Launcher launcher;
    private final Environment environment;
    private final Path directory;
    private final OutputSink output;
    private Optional<ProcessGroup> running = Optional.empty();
    private boolean stopped;

    ShellCommands(Launcher launcher, Environment environment, Path directory, OutputSink output) {
        this.launcher = launcher;
        this.environment = environment;
        this.directory = directory;
        this.output = output;
    }

    /** Runs it and waits for the end of all its processes; does not start it once stopped. */
    Outcome run(String text) {
        return run(text, environment);
    }

    /** The same, with other variables. */
    Outcome run(String text, Environment variables) {
        try {
            return start(text, variables)
                    .map(RunningProgram::gone)
                    .map(finished -> finished.join())
                    .map(status -> new Outcome(Optional.of(status), status.toString()))
                    .orElse(new Outcome(Optional.empty(), "stopped"));
        } catch (IOException | RuntimeException e) {
            return new Outcome(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private synchronized Optional<RunningProgram> start(String text, Environment variables)
            throws IOException {
        if (stopped) {
            return Optional.empty();
        }
        Command command = Command.shell(text, List.of(), variables.entries(), directory);
        RunningProgram captured = launcher.launch(command, output);
        running = Optional.of(captured.group());
        return Optional.of(captured);
    }

    /** Asks what runs to end; nothing is started any more. */
    synchronized void interrupt() {
        stopped = true;
        running.ifPresent(ProcessGroup::interrupt);
    }

    /** Ends what runs; nothing is started any more. */
    synchronized void kill() {
        stopped = true;
        running.ifPresent(ProcessGroup::kill);
    }

    /** The command lines of what runs; slow. */
    List<List<String>> commandLines() {
        Optional<ProcessGroup> group;
        synchronized (this) {
            group = running;
        }
        return group.map(ProcessGroup::commandLines).orElse(List.of());
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
