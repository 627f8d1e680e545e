package dev.hotreload.reload;

import dev.hotreload.config.Rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which rule of the configuration before each rule of another one continues; a rule that continues
 * none is new.
 *
 * @param origins by the place now; none twice
 */
record Succession(Map<Integer, Origin> origins) {

    /** A rule by its place in the configuration before. */
    record Origin(int place, boolean sameCommand) {}

    /** What makes two rules the same, the surest first: neither the name nor the delay does. */
    private static final List<BiPredicate<Rule, Rule>> SIGNS =
            List.of(
                    (one, other) -> runTheSame(one, other) && fitTheSame(one, other),
                    Succession::runTheSame,
                    Succession::fitTheSame);

    Succession {
        origins = Map.copyOf(origins);
    }

    static Succession of(List<Rule> before, List<Rule> after) {
        Map<Integer, Origin> origins = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (BiPredicate<Rule, Rule> sign : SIGNS) {
            for (int place = 0; place < after.size(); place++) {
                Rule rule = after.get(place);
                boolean open = !origins.containsKey(place);
                OptionalInt was =
                        first(before, it -> open && !taken.contains(it), it -> sign.test(it, rule));
                if (was.isPresent()) {
                    taken.add(was.getAsInt());
                    boolean same = runTheSame(before.get(was.getAsInt()), rule);
                    origins.put(place, new Origin(was.getAsInt(), same));
                }
            }
        }
        return new Succession(origins);
    }

    private static OptionalInt first(List<Rule> before, IntPredicate free, Predicate<Rule> fits) {
        return IntStream.range(0, before.size())
                .filter(free)
                .filter(place -> fits.test(before.get(place)))
                .findFirst();
    }

    private static boolean runTheSame(Rule one, Rule other) {
        return one.command().equals(other.command());
    }

    private static boolean fitTheSame(Rule one, Rule other) {
        return one.includeDirs().equals(other.includeDirs())
                && one.includeExt().equals(other.includeExt())
                && one.includeFiles().equals(other.includeFiles())
                && one.excludeRegex().equals(other.excludeRegex());
    }

    Optional<Origin> origin(int place) {
        return Optional.ofNullable(origins.get(place));
    }

    /** What belonged to rules before, as it belongs to those that continue them. */
    <T> Map<Integer, T> carry(Map<Integer, T> before) {
        Map<Integer, T> after = new TreeMap<>();
        origins.forEach((now, from) ->
                Optional.ofNullable(before.get(from.place())).ifPresent(it -> after.put(now, it)));
        return after;
    }
}
