package dev.hotreload.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars of the medians from save to first line, with a line to the 95th percentile. */
final class Picture {

    private static final int LEFT = 130;
    private static final int WIDTH = 480;
    private static final int BAR = 18;
    private static final int TITLE = 34;
    private static final int MARGIN = 20;

    private final Surroundings surroundings;
    private final List<Result> results;
    private final StringBuilder drawn = new StringBuilder();
    private int y = MARGIN;

    Picture(Surroundings surroundings, List<Result> results) {
        this.surroundings = surroundings;
        this.results = results;
    }

    /** To be used once. */
    String svg() {
        results.forEach(this::draw);
        text(LEFT, y + MARGIN, "note", surroundings.date() + ", " + surroundings.machine());
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
        <style>text { font: 12px sans-serif; fill: #777 } .title { font-weight: bold } .name { text-anchor: end }
        .note { font-size: 10px } rect { fill: #9aa5b1 } .ours { fill: #2b8a3e } .bare { fill: #d0d7de }
        line { stroke: #777 }</style>
        %s</svg>
        """
                .formatted(LEFT + WIDTH + 110, y + 2 * MARGIN, drawn);
    }

    private void draw(Result result) {
        text(LEFT, y + MARGIN, "title", result.scenario().title() + ": save to first line");
        y += TITLE;
        double most =
                result.saves().values().stream()
                        .mapToDouble(Samples::p95)
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(1);
        result.saves().entrySet().forEach(entry -> bar(entry, WIDTH / most));
    }

    private void bar(Map.Entry<String, Samples> entry, double scale) {
        Samples samples = entry.getValue();
        if (Double.isNaN(samples.median())) {
            return;
        }
        double median = samples.median() * scale;
        double p95 = samples.p95() * scale;
        text(LEFT - 8, y + 13, "name", entry.getKey());
        add(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                        kind(entry.getKey()),
                        LEFT,
                        y + 2,
                        median,
                        BAR - 4));
        add(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
                        LEFT + median,
                        y + BAR / 2,
                        LEFT + p95,
                        y + BAR / 2));
        text(
                (int) (LEFT + p95) + 6,
                y + 13,
                "",
                String.format(Locale.ROOT, "%.0f ms", samples.median()));
        y += BAR;
    }

    private static String kind(String name) {
        return switch (name) {
            case Contestant.BARE -> "bare";
            case "hotreload" -> "ours";
            default -> "other";
        };
    }

    private void text(int x, int height, String kind, String words) {
        add(
                String.format(
                        Locale.ROOT,
                        "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>",
                        kind,
                        x,
                        height,
                        words));
    }

    private void add(String element) {
        drawn.append(element).append('\n');
    }
}
