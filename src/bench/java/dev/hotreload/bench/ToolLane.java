package dev.hotreload.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A tool that finds the save out by itself. */
final class ToolLane implements Lane {

    private final Contestant contestant;
    private final Workspace workspace;
    private Optional<Running> running = Optional.empty();
    private int version;

    ToolLane(Contestant contestant, Workspace workspace) {
        this.contestant = contestant;
        this.workspace = workspace;
    }

    @Override
    public double start(Duration patience) throws IOException, InterruptedException {
        close();
        long begun = System.nanoTime();
        Running started = Running.start(workspace, contestant.command().apply(workspace));
        running = Optional.of(started);
        long said = started.saidAt(version, patience);
        if (said < 0) {
            throw new IllegalStateException(contestant.title() + " does not start the program");
        }
        return millis(begun, said);
    }

    @Override
    public double save(Duration patience) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        workspace.save(++version);
        return millis(begun, running.orElseThrow().saidAt(version, patience));
    }

    private static double millis(long begun, long said) {
        return said < 0 ? Double.NaN : (said - begun) / 1e6;
    }

    @Override
    public Optional<AtRest> rest(Duration time) throws InterruptedException {
        Needs needs = running.orElseThrow().needs(contestant.process());
        long before = needs.cpuMillis();
        Thread.sleep(time);
        double cpu = (needs.cpuMillis() - before) * 60_000.0 / time.toMillis();
        return Optional.of(new AtRest(needs.resident(), needs.proportional(), cpu));
    }

    @Override
    public void close() {
        running.ifPresent(Running::close);
        running = Optional.empty();
    }
}
