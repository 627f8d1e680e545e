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

    /** In the scenario where the build is a copy. Each is measured alone: to look costs time. */
    static Startup measure(Contestant tool, Path directory, int starts)
            throws IOException, InterruptedException {
        Workspace workspace = Workspace.make(directory, Scenario.COPY);
        List<Double> building = new ArrayList<>();
        List<Double> watching = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            building.add(measure(tool, workspace, _ -> builtAt(workspace)));
            watching.add(measure(tool, workspace, Startup::watchedAt));
        }
        Workspace.delete(directory);
        return new Startup(new Samples(building), new Samples(watching));
    }

    /** Finds out when something happened, after it did. */
    private interface Moment {
        Instant of(Running running) throws IOException, InterruptedException;
    }

    private static double measure(Contestant tool, Workspace workspace, Moment moment)
            throws IOException, InterruptedException {
        Files.deleteIfExists(built(workspace));
        Instant begun = Instant.now();
        try (Running running = Running.start(workspace, tool.command().apply(workspace))) {
            Instant then = moment.of(running);
            return Duration.between(begun, then).toNanos() / 1e6;
        }
    }

    private static Path built(Workspace workspace) {
        return workspace.directory().resolve("tmp/main");
    }

    private static Instant builtAt(Workspace workspace) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(built(workspace)) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return Files.getLastModifiedTime(built(workspace)).toInstant();
    }

    private static Instant watchedAt(Running running) throws InterruptedException {
        Needs process = running.first();
        Instant end = Instant.now().plus(PATIENCE);
        while (!process.watches()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("no watch after " + PATIENCE);
            }
            Thread.sleep(4);
        }
        return Instant.now();
    }
}
