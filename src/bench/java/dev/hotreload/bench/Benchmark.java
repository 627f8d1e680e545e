package dev.hotreload.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures hotreload beside other tools: from the write of a file to the first line of the new
 * process, and what they need while nothing happens. Words on the command line choose scenarios;
 * without one all are run. {@code quick} makes few rounds, {@code publish} writes the result into
 * {@code docs}.
 */
public final class Benchmark {

    private static final Path RESULTS = Path.of("target/bench");

    private Benchmark() {}

    public static void main(String[] words) throws Exception {
        List<String> wanted = new ArrayList<>(List.of(words));
        boolean publish = wanted.remove("publish");
        Rounds rounds = wanted.remove("quick") ? Rounds.QUICK : Rounds.FULL;
        Path work = Files.createDirectories(RESULTS).toAbsolutePath();
        Path projects = Files.createTempDirectory("hotreload-bench");
        List<Scenario> scenarios = chosen(wanted);
        List<Contestant> contestants = Contestants.installed(work.resolve("tools"));
        Startup startup =
                Startup.measure(
                        contestants.getFirst(), projects.resolve("startup"), rounds.starts());
        List<Result> results = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            System.out.println(scenario.title());
            try (Race race = new Race(scenario, contestants, projects.resolve("race"))) {
                results.add(race.run(rounds));
            }
        }
        Workspace.delete(projects);
        List<String> missing = Contestants.missing(contestants);
        Report report = new Report(Surroundings.now(rounds), missing, startup, results);
        report.write(publish ? Path.of("docs") : work);
        System.out.println(report.markdown());
    }

    private static List<Scenario> chosen(List<String> names) {
        String known =
                Arrays.stream(Scenario.values())
                        .map(Scenario::word)
                        .collect(Collectors.joining(", "));
        for (String name : names) {
            if (Arrays.stream(Scenario.values()).noneMatch(s -> s.word().equals(name))) {
                throw new IllegalArgumentException("no scenario " + name + "; there are " + known);
            }
        }
        return Arrays.stream(Scenario.values())
                .filter(scenario -> names.isEmpty() || names.contains(scenario.word()))
                .toList();
    }
}
