package dev.hotreload.cli;

import static java.util.stream.Collectors.joining;

import dev.hotreload.build.TmpDir;
import dev.hotreload.config.Config;
import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult.Loaded;
import dev.hotreload.config.Stop;
import dev.hotreload.posix.Interrupts;
import dev.hotreload.process.Environment;
import dev.hotreload.process.ForegroundTerminal;
import dev.hotreload.process.Launcher;
import dev.hotreload.process.Leftovers;
import dev.hotreload.process.RunFile;
import dev.hotreload.reload.Event;
import dev.hotreload.reload.LiveActuator;
import dev.hotreload.reload.Mailbox;
import dev.hotreload.reload.Policy;
import dev.hotreload.reload.ReloadLoop;
import dev.hotreload.report.Console;
import dev.hotreload.report.Logging;
import dev.hotreload.report.Part;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Puts the daemon together and runs it. The only place that knows every room. */
public final class Wiring implements Daemon {

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final Duration LONGEST_GRACE = Duration.ofSeconds(5);

    private final Environment environment;
    private final Screens screens = new Screens();
    private final Console console = new Console(screens.ours());
    private final boolean terminal = screens.isTerminal();
    private final Mailbox mailbox = new Mailbox();
    private final Optional<ForegroundTerminal> input =
            ForegroundTerminal.ofStandardInput(
                    signal -> mailbox.post(new Event.Interrupted(signal)), console::showKept);

    public Wiring(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int run(LoadRequest request, Loaded loaded, boolean debug) {
        Interrupts.deliverTo(signal -> mailbox.post(new Event.Interrupted(signal.toString())));
        dress(loaded.config(), debug);
        try (KeyBindings keys = KeyBindings.of(input, console, mailbox)) {
            return run(request, loaded.config(), debug, keys);
        } catch (RunFile.Busy e) {
            console.say(Part.MAIN, e.getMessage());
            return ExitCode.BUSY.status();
        } catch (IOException e) {
            console.say(Part.MAIN, "cannot start: " + e.getMessage());
            return ExitCode.CONFIGURATION.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.STOPPED.status();
        } finally {
            flush();
        }
    }

    private void flush() {
        try {
            screens.flush(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dress(Config config, boolean debug) {
        Logging.start(screens.ours(), Looks.of(config, terminal, environment), debug);
    }

    private int run(LoadRequest request, Config config, boolean debug, KeyBindings keys)
            throws IOException, InterruptedException {
        TmpDir tmpDir = TmpDir.prepare(config.tmpDir());
        RunFile runFile = RunFile.claim(config.tmpDir());
        keys.use(config);
        Greeting.of(config, keys.work()).forEach(line -> console.say(Part.MAIN, line));
        runFile.leftToken().ifPresent(left -> stopLeftovers(left, config));
        String token = ProcessHandle.current().pid() + "-" + System.currentTimeMillis();
        runFile.begin(token);
        reload(request, config, Launcher.start(token, input), debug, keys);
        leave(config, tmpDir, runFile);
        return ExitCode.STOPPED.status();
    }

    private void stopLeftovers(String token, Config config) {
        Leftovers left = Leftovers.of(token);
        if (!left.pids().isEmpty()) {
            console.say(
                    Part.MAIN,
                    "stopping what a hotreload that was killed has left behind: pid "
                            + left.pids().stream().map(String::valueOf).collect(joining(", ")));
            left.stop(firstSignal(config), grace(config));
        }
    }

    private static String firstSignal(Config config) {
        return config.build().stop().steps().stream()
                .findFirst()
                .map(Stop.Step::signal)
                .orElse("KILL");
    }

    /** Nobody can interrupt it, so it is kept short. */
    private static Duration grace(Config config) {
        Duration asked = config.build().stop().patience();
        return asked.compareTo(LONGEST_GRACE) < 0 ? asked : LONGEST_GRACE;
    }

    private void reload(
            LoadRequest request, Config config, Launcher launcher, boolean debug, KeyBindings keys)
            throws InterruptedException {
        long begun = System.nanoTime();
        mailbox.post(new Event.Begun());
        try (LiveActuator actuator =
                        new LiveActuator(
                                config,
                                environment,
                                launcher,
                                screens.observed(),
                                console,
                                mailbox,
                                terminal);
                var _ =
                        new Session(
                                request,
                                config,
                                mailbox,
                                actuator,
                                console,
                                next -> {
                                    dress(next, debug);
                                    keys.use(next);
                                },
                                begun)) {
            Interrupts.onWindowChange(actuator::followWindowSize);
            try {
                new ReloadLoop(Policy.of(config), mailbox, System::nanoTime, actuator).run();
            } finally {
                launcher.killAll(LAST_WORDS);
            }
        }
    }

    /** All is stopped by now: what goes wrong here is told, and no more. */
    private void leave(Config config, TmpDir tmpDir, RunFile runFile) {
        try (runFile) {
            if (config.misc().cleanOnExit()) {
                tmpDir.clean(Set.of(config.build().log(), runFile.path()))
                        .forEach(left -> console.say(Part.MAIN, "clean_on_exit: " + left));
            }
        } catch (IOException e) {
            console.say(Part.MAIN, "tmp_dir was not cleaned: " + e.getMessage());
        }
    }
}
