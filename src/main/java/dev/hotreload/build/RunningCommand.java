package dev.hotreload.build;

import dev.hotreload.build.ShellCommands.Outcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Commands under way. Safe for any thread; every public call returns at once. */
public final class RunningCommand {

    private final ShellCommands commands;
    private final List<String> texts;
    private final long startedAt = System.nanoTime();
    private volatile boolean over;

    RunningCommand(ShellCommands commands, List<String> texts) {
        this.commands = commands;
        this.texts = List.copyOf(texts);
    }

    /** Asks their processes to end. */
    public void cancel() {
        commands.interrupt();
    }

    /** Ends their processes. */
    public void kill() {
        commands.kill();
    }

    /** Whether no process of them is left, and none will be started. */
    public boolean isOver() {
        return over;
    }

    /**
     * Runs all of them; the result is the first failure's, if there is one, and else the last's.
     */
    CommandResult run() {
        if (texts.isEmpty()) {
            return new CommandResult("nothing to run", true, Duration.ZERO, List.of());
        }
        List<String> failures = new ArrayList<>();
        List<Outcome> outcomes = texts.stream().map(text -> run(text, failures)).toList();
        over = true;
        Outcome told =
                outcomes.stream()
                        .filter(outcome -> !outcome.isGood())
                        .findFirst()
                        .orElse(outcomes.getLast());
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        return new CommandResult(told.why(), told.isGood(), took, failures);
    }

    private Outcome run(String text, List<String> failures) {
        Outcome outcome = commands.run(text);
        if (!outcome.isGood() && !commands.isStopped()) {
            failures.add(outcome.of(text));
        }
        return outcome;
    }
}
