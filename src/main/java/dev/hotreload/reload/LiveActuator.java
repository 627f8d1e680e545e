package dev.hotreload.reload;

import dev.hotreload.build.BuildResult;
import dev.hotreload.build.BuildRunner;
import dev.hotreload.build.CommandResult;
import dev.hotreload.build.RunningBuild;
import dev.hotreload.build.RunningCommand;
import dev.hotreload.config.Config;
import dev.hotreload.config.Rule;
import dev.hotreload.golang.Toolchain;
import dev.hotreload.process.Environment;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.ProcessGroup;
import dev.hotreload.process.ProgramStreams;
import dev.hotreload.program.Delve;
import dev.hotreload.program.EnvironmentFiles;
import dev.hotreload.program.Generation;
import dev.hotreload.program.GenerationFiles;
import dev.hotreload.program.Generations;
import dev.hotreload.report.Console;
import dev.hotreload.report.Notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Performs the effects with real processes, one after another on a thread of its own. */
public final class LiveActuator implements Actuator, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveActuator.class);

    /** For what was told last; a dead file system may hold it up for ever. */
    private static final Duration LAST_EFFECTS = Duration.ofSeconds(1);

    private final ExecutorService hands =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("actuator").factory());
    private final BuildRunner builds;
    private final GenerationFiles files;
    private final Generations generations;
    private final AppRunner app;
    private final EnvironmentFiles environment;
    private final FailureReminder reminder;
    private final Console console;
    private final Mailbox mailbox;
    private final Map<Integer, RunningCommand> rules = new HashMap<>();
    private final boolean terminal;
    private volatile Config offered;
    private Config config;
    private Optional<RunningBuild> build = Optional.empty();
    private Optional<RunningCommand> postCommands = Optional.empty();

    /**
     * Prepares to act.
     *
     * @param streams the program's
     * @param terminal whether the console is one, and may be cleared
     */
    public LiveActuator(
            Config config,
            Environment inherited,
            Launcher launcher,
            ProgramStreams streams,
            Console console,
            Mailbox mailbox,
            boolean terminal) {
        this.config = config;
        this.offered = config;
        this.builds = new BuildRunner(launcher, console);
        this.files = new GenerationFiles(config.tmpDir());
        this.generations = new Generations(files, console);
        this.app = new AppRunner(launcher, streams, generations, new Delve(console), mailbox);
        this.environment = new EnvironmentFiles(inherited, console);
        this.reminder = new FailureReminder(console);
        this.console = console;
        this.mailbox = mailbox;
        this.terminal = terminal;
    }

    /** Prepares another configuration, for the moment when the machine adopts it. */
    public void offer(Config next) {
        offered = next;
    }

    /** The terminal may have another size. */
    public void followWindowSize() {
        try {
            hands.execute(app::followWindowSize);
        } catch (RejectedExecutionException e) {
            // It comes too late to matter.
        }
    }

    @Override
    public void perform(Effect effect) {
        hands.execute(() -> {
            try {
                act(effect);
            } catch (RuntimeException e) {
                LOG.warn("{} failed", effect, e);
                giveUp(effect, String.valueOf(e));
            }
        });
    }

    /** What waits for a result must get one. */
    private void giveUp(Effect effect, String why) {
        switch (effect) {
            case Effect.StartBuild(int run) ->
                    mailbox.post(
                            new Event.BuildFinished(
                                    run,
                                    new BuildResult.Failed(why, Optional.empty(), Duration.ZERO)));
            case Effect.StartApp(int run, _) -> mailbox.post(new Event.AppNotStarted(run, why));
            case Effect.StartRule(int run, int rule) -> ruleNotStarted(run, rule, why);
            case Effect.StartPostCommands() -> mailbox.post(new Event.PostCommandsFinished());
            case Effect.LookForVisit(int run) -> mailbox.post(new Event.VisitOver(run));
            case Effect.ShowBuild _,
                    Effect.LookAtBuild _,
                    Effect.CancelBuild _,
                    Effect.KillBuild _,
                    Effect.SignalApp _,
                    Effect.KillApp _,
                    Effect.CancelRule _,
                    Effect.KillRule _,
                    Effect.KillPostCommands _,
                    Effect.KeepBuilds _,
                    Effect.AwaitReadiness _,
                    Effect.TellOfRest _,
                    Effect.AdoptConfiguration _,
                    Effect.Tell _,
                    Effect.Remind _ -> {}
        }
    }

    private void act(Effect effect) {
        switch (effect) {
            case Effect.StartBuild(int run) -> startBuild(run);
            case Effect.ShowBuild _ -> build.ifPresent(RunningBuild::show);
            case Effect.LookAtBuild(_, var running) -> lookAtBuild(running);
            case Effect.CancelBuild _ -> build.ifPresent(RunningBuild::cancel);
            case Effect.KillBuild _ -> build.ifPresent(RunningBuild::kill);
            case Effect.StartApp(int run, int made) -> startApp(run, generations.of(made, config));
            case Effect.KeepBuilds(var kept, int newest) -> generations.keepOnly(kept, newest);
            case Effect.AwaitReadiness(int run) -> awaitReadiness(run);
            case Effect.TellOfRest rest -> tellOfRest(rest);
            case Effect.LookForVisit(int run) -> lookForVisit(run);
            case Effect.SignalApp(int run, var signal) -> app.signal(run, signal);
            case Effect.KillApp _ -> app.kill();
            case Effect.StartRule(int run, int rule) -> startRule(run, rule);
            case Effect.CancelRule(int run) -> rule(run).ifPresent(RunningCommand::cancel);
            case Effect.KillRule(int run) -> rule(run).ifPresent(RunningCommand::kill);
            case Effect.StartPostCommands() -> startPostCommands();
            case Effect.KillPostCommands() -> postCommands.ifPresent(RunningCommand::kill);
            case Effect.AdoptConfiguration() -> config = offered;
            case Effect.Tell(var notice) -> tell(notice);
            case Effect.Remind(var failure) -> reminder.look(failure, app.bytesShown());
        }
    }

    private void startBuild(int run) {
        if (run > 1 && terminal && config.screen().clearOnRebuild()) {
            console.clear(config.screen().keepScroll());
        }
        Config used = config;
        Environment variables = environment.read(used);
        generations.began(run);
        build =
                Optional.of(
                        builds.start(
                                used, variables, result -> finished(run, used, variables, result)));
    }

    /** Copied at once: the old program still serves, and the next build has not begun. */
    private void finished(int run, Config used, Environment variables, BuildResult result) {
        BuildResult known = result;
        try {
            if (result instanceof BuildResult.Succeeded(var took, _)) {
                Set<Integer> twins = generations.keep(run, used, variables);
                known = new BuildResult.Succeeded(took, twins);
            }
        } finally {
            generations.finished(run);
            mailbox.post(new Event.BuildFinished(run, known));
        }
    }

    private void lookAtBuild(Duration running) {
        build.map(RunningBuild::commandLines)
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines ->
                        console.tell(
                                Toolchain.isAtWork(lines)
                                        ? new Notice.GoAtWork(running)
                                        : new Notice.NotEnding(running)));
    }

    private void startApp(int run, Generation generation) {
        app.start(run, generation, environment.read(generation.config()));
    }

    private void awaitReadiness(int run) {
        app.running().ifPresent(group -> ReadinessWatch.start(app.probes(), run, group, mailbox));
    }

    private void lookForVisit(int run) {
        app.running()
                .ifPresentOrElse(
                        group -> VisitWatch.start(run, group, mailbox),
                        () -> mailbox.post(new Event.VisitOver(run)));
    }

    private void tellOfRest(Effect.TellOfRest it) {
        List<String> rest = app.running().map(ProcessGroup::living).orElse(List.of());
        if (!rest.isEmpty()) {
            console.tell(
                    new Notice.LeftBehind(it.pid(), it.status(), it.success(), it.lived(), rest));
            mailbox.post(new Event.RestTold(it.run()));
        }
    }

    private void startRule(int run, int index) {
        rules.values().removeIf(RunningCommand::isOver);
        if (index >= config.rules().size()) {
            ruleNotStarted(run, index, "is not configured any more");
            return;
        }
        Rule rule = config.rules().get(index);
        rules.put(run, run(List.of(rule.command()), result -> finished(run, rule, result)));
    }

    private void ruleNotStarted(int run, int index, String why) {
        mailbox.post(new Event.RuleFinished(run, "rule-" + index, why, false, Duration.ZERO));
    }

    private Optional<RunningCommand> rule(int run) {
        return Optional.ofNullable(rules.get(run));
    }

    private void finished(int run, Rule rule, CommandResult result) {
        mailbox.post(
                new Event.RuleFinished(
                        run, rule.name(), result.status(), result.success(), result.took()));
    }

    private void startPostCommands() {
        postCommands = Optional.of(run(config.build().postCommands(), this::postCommandsFinished));
    }

    private void postCommandsFinished(CommandResult result) {
        result.failures().forEach(how -> console.tell(new Notice.PostCommandFailed(how)));
        mailbox.post(new Event.PostCommandsFinished());
    }

    private RunningCommand run(List<String> commands, Consumer<CommandResult> done) {
        return builds.start(commands, config, environment.read(config), done);
    }

    private void tell(Notice notice) {
        console.tell(notice);
        app.announced();
        if (notice instanceof Notice.BuildFailed) {
            reminder.shown(app.bytesShown());
        }
    }

    /** Performs what it was told to before, and nothing after; nothing is to run by then. */
    @Override
    public void close() {
        hands.shutdown();
        try {
            hands.awaitTermination(LAST_EFFECTS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        files.close();
    }
}
