package dev.hotreload.build;

import dev.hotreload.config.Config;
import dev.hotreload.golang.GoFlags;
import dev.hotreload.process.Environment;
import dev.hotreload.process.Launcher;
import dev.hotreload.report.Console;
import dev.hotreload.report.Part;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Starts builds and other commands of the configuration. Safe for any thread. */
public final class BuildRunner {

    private final Launcher launcher;
    private final Console console;
    private final AtomicReference<Optional<String>> told = new AtomicReference<>(Optional.empty());

    public BuildRunner(Launcher launcher, Console console) {
        this.launcher = launcher;
        this.console = console;
    }

    /**
     * Starts {@code pre_cmd} and {@code cmd}.
     *
     * @param done hears the result once no process of them is left, on a thread of the build
     */
    public RunningBuild start(Config config, Environment environment, Consumer<BuildResult> done) {
        BuildOutput output = output(config);
        ShellCommands commands =
                new ShellCommands(launcher, environment, config.workingDirectory(), output);
        GoFlags flags = GoFlags.of(config, environment);
        RunningBuild build = new RunningBuild(config, commands, flags.in(environment), output);
        Thread.ofVirtual().name("build").start(() -> done.accept(build.run()));
        tell(flags);
        return build;
    }

    /** Says it when it is another than it was. */
    private void tell(GoFlags flags) {
        if (!flags.sentence().equals(told.getAndSet(flags.sentence()))) {
            flags.sentence().ifPresent(sentence -> console.say(Part.BUILD, sentence));
        }
    }

    private BuildOutput output(Config config) {
        try {
            return BuildOutput.to(console, config.build().log());
        } catch (IOException e) {
            console.say(Part.BUILD, "the build log cannot be written: " + e.getMessage());
            return BuildOutput.to(console);
        }
    }

    /**
     * Starts commands, one after another whatever comes of them; their output is shown as it comes.
     *
     * @param done hears how it went once no process of them is left, on a thread of the commands
     */
    public RunningCommand start(
            List<String> texts,
            Config config,
            Environment environment,
            Consumer<CommandResult> done) {
        ShellCommands commands =
                new ShellCommands(launcher, environment, config.workingDirectory(), console::show);
        RunningCommand running = new RunningCommand(commands, texts);
        Thread.ofVirtual().name("command").start(() -> done.accept(running.run()));
        return running;
    }
}
