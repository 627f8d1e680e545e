package dev.hotreload.cli;

import dev.hotreload.config.Config;
import dev.hotreload.config.ConfigLoader;
import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult;
import dev.hotreload.config.Problem;
import dev.hotreload.reload.Event;
import dev.hotreload.reload.LiveActuator;
import dev.hotreload.reload.Mailbox;
import dev.hotreload.reload.Policy;
import dev.hotreload.report.Console;
import dev.hotreload.report.Part;
import dev.hotreload.watch.Change;
import dev.hotreload.watch.SourceWatch;
import dev.hotreload.watch.Target;
import dev.hotreload.watch.ToldIgnores;
import dev.hotreload.watch.WatchListener;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The watch of the configuration in force: turns what it sees into events, and itself into another
 * when the configuration changes. A configuration that is refused changes nothing.
 */
final class Session implements WatchListener, AutoCloseable {

    /** A dead file system may hold the watch up for ever. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    /** For what is saved with the configuration: the next watch takes it for known. */
    private static final Duration COMPANY = Duration.ofMillis(100);

    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("configuration").factory());
    private final Executor withCompany =
            CompletableFuture.delayedExecutor(
                    COMPANY.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    private final LoadRequest request;
    private final Mailbox mailbox;
    private final LiveActuator actuator;
    private final Console console;
    private final Consumer<Config> onNewConfig;
    private final ToldIgnores told = new ToldIgnores();
    private volatile Config config;

    /** Of the reader's thread. */
    private SourceWatch watch;

    /**
     * Begins to watch, on a thread of its own: the caller has a build to start.
     *
     * @param since what is written after it, by {@link System#nanoTime}, is a change
     */
    Session(
            LoadRequest request,
            Config config,
            Mailbox mailbox,
            LiveActuator actuator,
            Console console,
            Consumer<Config> onNewConfig,
            long since) {
        this.request = request;
        this.mailbox = mailbox;
        this.actuator = actuator;
        this.console = console;
        this.onNewConfig = onNewConfig;
        this.config = config;
        reader.execute(() -> watch(config, since));
    }

    private void watch(Config watched, long since) {
        watch = SourceWatch.start(watched, System::nanoTime, since, this, told);
    }

    @Override
    public void changed(List<Change> changes) {
        Map<Target, List<Change>> byTarget = new LinkedHashMap<>();
        for (Change change : changes) {
            byTarget.computeIfAbsent(change.target(), _ -> new ArrayList<>()).add(named(change));
        }
        byTarget.forEach(this::changed);
    }

    /** From here on the path is a name for the user. */
    private Change named(Change change) {
        Path root = config.root();
        return change.path().startsWith(root)
                ? new Change(
                        root.relativize(change.path()),
                        change.kind(),
                        change.target(),
                        change.madeAt())
                : change;
    }

    private void changed(Target target, List<Change> changes) {
        switch (target) {
            case Target.Program() -> mailbox.post(new Event.FilesChanged(changes));
            case Target.RuleCommand(int rule) ->
                    mailbox.post(new Event.RuleFilesChanged(rule, changes));
            case Target.Environment() -> mailbox.post(new Event.EnvironmentChanged(changes));
            case Target.Configuration() -> withCompany.execute(this::readAgain);
        }
    }

    private void readAgain() {
        try {
            reader.execute(this::read);
        } catch (RejectedExecutionException _) {
            // The daemon leaves.
        }
    }

    @Override
    public void outstanding() {
        mailbox.post(new Event.ChangesOutstanding());
    }

    @Override
    public void complete() {
        mailbox.post(new Event.ChangesComplete());
    }

    @Override
    public void trouble(String sentence) {
        console.say(Part.WATCHER, sentence);
    }

    private void read() {
        switch (ConfigLoader.load(request)) {
            case LoadResult.Loaded(var next, _, _) when isGone(next) ->
                    console.say(
                            Part.MAIN,
                            config.file().orElseThrow().getFileName()
                                    + " is gone: the configuration from before stays in force");
            case LoadResult.Loaded(var next, _, var warnings) -> {
                warnings.forEach(warning -> console.say(Part.MAIN, warning.asWarning()));
                use(next);
            }
            case LoadResult.Refused(var problems) -> {
                problems.stream().map(Problem::toString).forEach(p -> console.say(Part.MAIN, p));
                console.say(Part.MAIN, "the configuration from before stays in force");
            }
        }
    }

    private boolean isGone(Config next) {
        return config.file().isPresent() && next.file().isEmpty();
    }

    private void use(Config next) {
        onNewConfig.accept(next);
        actuator.offer(next);
        if (!next.tmpDir().equals(config.tmpDir())) {
            console.say(Part.MAIN, "tmp_dir is cleaned and locked anew with the next start only");
        }
        long since = System.nanoTime();
        watch.close();
        String reason = next.file().map(file -> file.getFileName() + " changed").orElse("changed");
        mailbox.post(new Event.ConfigurationChanged(Policy.of(next), reason));
        complete();
        watch(next, since);
        config = next;
    }

    @Override
    public void close() {
        reader.execute(() -> watch.close());
        reader.shutdown();
        try {
            reader.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
