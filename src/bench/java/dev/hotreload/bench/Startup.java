package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon a tool is at work after its start.
 *
 * @param building until the first build has written something
 * @param watching until the kernel watches for it
 */
record Startup(Samples building, Samples watching) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In the scenario where the build is a copy. */
    static Startup measure(Contestant tool, Path directory, int starts)
            throws IOException, InterruptedException {
        Workspace workspace = Workspace.make(directory, Scenario.COPY);
        Path built = directory.resolve("tmp/main");
        List<Double> building = new ArrayList<>();
        List<Double> watching = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            Files.deleteIfExists(built);
            Instant begun = Instant.now();
            try (Running running = Running.start(workspace, tool.command().apply(workspace))) {
                watching.add(millis(begun, watchedAt(running.first())));
                running.saidAt(0, PATIENCE);
                building.add(millis(begun, Files.getLastModifiedTime(built).toInstant()));
            }
        }
        Workspace.delete(directory);
        return new Startup(new Samples(building), new Samples(watching));
    }

    private static Instant watchedAt(Needs process) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!process.watches()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("no watch after " + PATIENCE);
            }
            Thread.sleep(1);
        }
        return Instant.now();
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
