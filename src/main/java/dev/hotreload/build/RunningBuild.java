package dev.hotreload.build;

import dev.hotreload.build.BuildResult.Cancelled;
import dev.hotreload.build.BuildResult.Failed;
import dev.hotreload.build.BuildResult.Succeeded;
import dev.hotreload.build.ShellCommands.Outcome;
import dev.hotreload.config.Build;
import dev.hotreload.config.Config;
import dev.hotreload.process.Environment;

import java.time.Duration;
import java.util.List;

/** A build under way. Safe for any thread; every call returns at once. */
public final class RunningBuild {

    private final Config config;
    private final Build build;
    private final ShellCommands commands;
    private final Environment forCommand;
    private final BuildOutput output;
    private final long startedAt = System.nanoTime();

    /**
     * @param forCommand the variables of {@code cmd}
     */
    RunningBuild(
            Config config, ShellCommands commands, Environment forCommand, BuildOutput output) {
        this.config = config;
        this.build = config.build();
        this.commands = commands;
        this.forCommand = forCommand;
        this.output = output;
    }

    /** Shows what it wrote so far, and from now on what it writes. */
    public void show() {
        output.show();
    }

    /** Asks its processes to end. */
    public void cancel() {
        commands.interrupt();
    }

    /** Ends its processes. */
    public void kill() {
        commands.kill();
    }

    /** The words with which each process of it was started that lives now; slow. */
    public List<List<String>> commandLines() {
        return commands.commandLines();
    }

    /**
     * Runs {@code pre_cmd} and {@code cmd}; returns when no process of them is left, and closes the
     * log.
     */
    BuildResult run() {
        try {
            BuildResult result = runCommands();
            return commands.isStopped() ? new Cancelled() : result;
        } finally {
            output.close();
        }
    }

    private BuildResult runCommands() {
        for (String command : build.preCommands()) {
            Outcome outcome = commands.run(command);
            String told = "pre_cmd " + outcome.of(command);
            if (!outcome.isGood() && build.stopOnError()) {
                return failed(told);
            }
            if (!outcome.isGood()) {
                output.note(told + ", building all the same");
            }
        }
        Outcome outcome = commands.run(build.command(), forCommand);
        return outcome.isGood() ? new Succeeded(took()) : failed(outcome.why());
    }

    private Failed failed(String why) {
        String said = output.beginning();
        BuildAdvice.on(said).or(() -> MainElsewhere.advice(said, config)).ifPresent(output::note);
        return new Failed(why, output.firstError(), took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
