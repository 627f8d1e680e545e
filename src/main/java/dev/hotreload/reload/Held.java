package dev.hotreload.reload;

import dev.hotreload.watch.Change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The changes that wait while watching is paused: the last of each file.
 *
 * @param reason why to build even without one; empty for no reason
 */
record Held(
        String reason,
        List<Change> program,
        Map<Integer, List<Change>> rules,
        List<Change> environment) {

    Held {
        program = List.copyOf(program);
        rules = Map.copyOf(rules);
        environment = List.copyOf(environment);
    }

    static Held nothing() {
        return new Held("", List.of(), Map.of(), List.of());
    }

    Held andProgram(List<Change> more) {
        return new Held(reason, join(program, more), rules, environment);
    }

    Held andRule(int rule, List<Change> more) {
        Map<Integer, List<Change>> all = new TreeMap<>(rules);
        all.merge(rule, join(List.of(), more), Held::join);
        return new Held(reason, program, all, environment);
    }

    Held andEnvironment(List<Change> more) {
        return new Held(reason, program, rules, join(environment, more));
    }

    /** Another configuration came: it is to be built, and rules that it does not have are void. */
    Held configured(String cause, Succession heirs) {
        return new Held(cause, program, heirs.carry(rules), environment);
    }

    /** What is left when the program was built. */
    Held built() {
        return new Held("", List.of(), rules, environment);
    }

    private static List<Change> join(List<Change> earlier, List<Change> later) {
        Map<Path, Change> last = new LinkedHashMap<>();
        Stream.of(earlier, later)
                .flatMap(List::stream)
                .forEach(change -> last.put(change.path(), change));
        return new ArrayList<>(last.values());
    }

    /** How many files have changed. */
    int files() {
        return (int)
                Stream.of(List.of(program, environment), rules.values())
                        .flatMap(lists -> lists.stream())
                        .flatMap(List::stream)
                        .map(Change::path)
                        .distinct()
                        .count();
    }
}
