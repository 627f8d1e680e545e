package dev.hotreload.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A shell that builds and starts at once, told by somebody who knows of the save. */
final class BareLane implements Lane {

    private final Workspace workspace;
    private Optional<Running> running = Optional.empty();
    private int version;

    BareLane(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public double start(Duration patience) throws IOException, InterruptedException {
        close();
        return sinceNow(patience);
    }

    @Override
    public double save(Duration patience) throws IOException, InterruptedException {
        close();
        workspace.save(++version);
        return sinceNow(patience);
    }

    private double sinceNow(Duration patience) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Running started =
                Running.start(
                        workspace, List.of("sh", "-c", workspace.command() + " && exec tmp/main"));
        running = Optional.of(started);
        long said = started.saidAt(version, patience);
        return said < 0 ? Double.NaN : (said - begun) / 1e6;
    }

    @Override
    public Optional<AtRest> rest(Duration time) {
        return Optional.empty();
    }

    @Override
    public void close() {
        running.ifPresent(Running::close);
        running = Optional.empty();
    }
}
