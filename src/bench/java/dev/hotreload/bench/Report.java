package dev.hotreload.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The results as a page and a picture. */
record Report(
        Surroundings surroundings, List<String> missing, Startup startup, List<Result> results) {

    private static final Pattern PLACE =
            Pattern.compile("(?<=<!-- results -->\n).*(?=<!-- /results -->)", Pattern.DOTALL);

    /** Fills {@code benchmarks.md}, or makes it, and the picture beside it. */
    void write(Path directory) throws IOException {
        Path page = directory.resolve("benchmarks.md");
        String old =
                Files.exists(page)
                        ? Files.readString(page)
                        : "<!-- results -->\n<!-- /results -->\n";
        Files.writeString(
                page, PLACE.matcher(old).replaceFirst(Matcher.quoteReplacement(markdown())));
        Files.writeString(
                directory.resolve("benchmarks.svg"), new Picture(surroundings, results).svg());
    }

    String markdown() {
        String tables = results.stream().map(Report::table).collect(Collectors.joining());
        return """
        ![Save to first line, by tool and scenario](benchmarks.svg)

        Measured on %s on %s: %d saves and %d starts for each tool, turn about in random order.%s

        From its start, hotreload needs %.0f ms (p95 %.0f) until the copy of the first build is written, and %.0f ms (p95
        %.0f) until the tree is watched.

        %s\
        """
                .formatted(
                        surroundings.date(),
                        surroundings.machine(),
                        surroundings.rounds().saves(),
                        surroundings.rounds().starts(),
                        missing.isEmpty()
                                ? ""
                                : " Not to be had there: " + String.join(", ", missing) + ".",
                        startup.building().median(),
                        startup.building().p95(),
                        startup.watching().median(),
                        startup.watching().p95(),
                        tables);
    }

    private static String table(Result result) {
        return """
        ## %s

        | | save to first line, ms | p95 | over bare, ms | p95 | ratio to bare | start, ms | RSS, MB | PSS, MB | CPU at rest, ms/min | lost |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        %s

        """
                .formatted(
                        result.scenario().title(),
                        result.saves().keySet().stream()
                                .map(name -> row(result, name))
                                .collect(Collectors.joining("\n")));
    }

    private static String row(Result result, String name) {
        Samples saves = result.saves().get(name);
        AtRest rest = result.atRest().get(name);
        return "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %.0f | %s | %d |"
                .formatted(
                        name,
                        saves.median(),
                        saves.p95(),
                        saves.over(result.bare()),
                        saves.overAtP95(result.bare()),
                        saves.ratioTo(result.bare()),
                        result.starts().get(name).median(),
                        rest == null ? "| |" : cells(rest),
                        saves.lost());
    }

    private static String cells(AtRest rest) {
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f | %.0f",
                rest.resident(),
                rest.proportional(),
                rest.cpu());
    }
}
