package dev.hotreload.bench;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Times of one contestant in the order of the rounds.
 *
 * @param millis NaN where nothing came
 */
record Samples(List<Double> millis) {

    Samples {
        millis = List.copyOf(millis);
    }

    double median() {
        return quantile(millis.stream().mapToDouble(Double::doubleValue), 0.5);
    }

    double p95() {
        return quantile(millis.stream().mapToDouble(Double::doubleValue), 0.95);
    }

    /** The median of the ratios, round by round. */
    double ratioTo(Samples other) {
        return quantile(
                IntStream.range(0, millis.size())
                        .mapToDouble(i -> millis.get(i) / other.millis.get(i)),
                0.5);
    }

    /** The median of the differences, round by round. */
    double over(Samples other) {
        return quantile(differences(other), 0.5);
    }

    /** The 95th percentile of the differences, round by round. */
    double overAtP95(Samples other) {
        return quantile(differences(other), 0.95);
    }

    private DoubleStream differences(Samples other) {
        return IntStream.range(0, millis.size())
                .mapToDouble(i -> millis.get(i) - other.millis.get(i));
    }

    long lost() {
        return millis.stream().filter(value -> value.isNaN()).count();
    }

    private static double quantile(DoubleStream values, double part) {
        double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
