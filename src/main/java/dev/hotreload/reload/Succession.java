package dev.hotreload.reload;

import dev.hotreload.config.Rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Which rule of the configuration before each rule of another one continues; a rule that continues
 * none is new.
 *
 * @param origins the place before, by the place now; no place twice
 */
record Succession(Map<Integer, Integer> origins) {

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
        Map<Integer, Integer> origins = new TreeMap<>();
        for (BiPredicate<Rule, Rule> sign : SIGNS) {
            for (int place = 0; place < after.size(); place++) {
                if (!origins.containsKey(place)) {
                    Rule rule = after.get(place);
                    int now = place;
                    IntStream.range(0, before.size())
                            .filter(was -> !origins.containsValue(was))
                            .filter(was -> sign.test(before.get(was), rule))
                            .findFirst()
                            .ifPresent(was -> origins.put(now, was));
                }
            }
        }
        return new Succession(origins);
    }

    static boolean runTheSame(Rule one, Rule other) {
        return one.command().equals(other.command());
    }

    private static boolean fitTheSame(Rule one, Rule other) {
        return one.includeDirs().equals(other.includeDirs())
                && one.includeExt().equals(other.includeExt())
                && one.includeFiles().equals(other.includeFiles())
                && one.excludeRegex().equals(other.excludeRegex());
    }

    /** The place before of the rule that is there now. */
    Optional<Integer> origin(int place) {
        return Optional.ofNullable(origins.get(place));
    }

    /** What belonged to rules before, as it belongs to those that continue them. */
    <T> Map<Integer, T> carry(Map<Integer, T> before) {
        Map<Integer, T> after = new TreeMap<>();
        origins.forEach((now, was) -> {
            if (before.containsKey(was)) {
                after.put(now, before.get(was));
            }
        });
        return after;
    }
}
