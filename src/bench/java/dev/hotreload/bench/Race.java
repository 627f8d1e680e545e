package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One scenario for all contestants, turn about in random order, each in a project of its own. */
final class Race implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scenario scenario;
    private final Path directory;
    private final Random random = new Random(25);
    private final Map<String, Lane> lanes = new LinkedHashMap<>();

    /** Makes the projects and starts the contestants. */
    Race(Scenario scenario, List<Contestant> contestants, Path directory)
            throws IOException, InterruptedException {
        this.scenario = scenario;
        this.directory = directory;
        lanes.put(Contestant.BARE, new BareLane(workspace(Contestant.BARE)));
        for (Contestant contestant : contestants) {
            if (contestant.runs(scenario)) {
                lanes.put(
                        contestant.title(),
                        new ToolLane(contestant, workspace(contestant.process())));
            }
        }
    }

    private Workspace workspace(String name) throws IOException {
        return Workspace.make(directory.resolve(name), scenario);
    }

    Result run(Rounds rounds) throws IOException, InterruptedException {
        Map<String, Samples> starts = measure(rounds.starts(), Lane::start);
        measure(2, Lane::save);
        Map<String, Samples> saves = measure(rounds.saves(), Lane::save);
        Map<String, AtRest> atRest = new LinkedHashMap<>();
        for (Map.Entry<String, Lane> lane : lanes.entrySet()) {
            lane.getValue().rest(rounds.rest()).ifPresent(rest -> atRest.put(lane.getKey(), rest));
        }
        return new Result(scenario, saves, starts, atRest);
    }

    /** A step of a lane, timed. */
    private interface Step {
        double millis(Lane lane, Duration patience) throws IOException, InterruptedException;
    }

    private Map<String, Samples> measure(int rounds, Step step)
            throws IOException, InterruptedException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        lanes.keySet().forEach(name -> millis.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(lanes.keySet());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (String name : order) {
                millis.get(name).add(step.millis(lanes.get(name), PATIENCE));
                Thread.sleep(scenario.delay().plusMillis(200));
            }
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        millis.forEach((name, values) -> samples.put(name, new Samples(values)));
        return samples;
    }

    @Override
    public void close() throws IOException {
        lanes.values().forEach(Lane::close);
        Workspace.delete(directory);
    }
}
