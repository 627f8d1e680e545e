package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One configuration, and what it has to say of each path. */
record RulesTable(PathRules rules, Stream.Builder<DynamicTest> rows) {

    static final String BUILD = "build";
    static final String NONE = "ignored: ";

    static RulesTable table(Configs configs) {
        return new RulesTable(configs.rules(), Stream.builder());
    }

    RulesTable file(String path, String expected) {
        row(path + " is " + expected, () -> assertThat(said(path)).isEqualTo(expected));
        return this;
    }

    RulesTable walked(String... dirs) {
        Stream.of(dirs)
                .forEach(dir ->
                        row(dir + " is walked", () -> assertThat(rules.prunes(at(dir))).isFalse()));
        return this;
    }

    RulesTable pruned(String... dirs) {
        Stream.of(dirs)
                .forEach(dir ->
                        row(dir + " is pruned", () -> assertThat(rules.prunes(at(dir))).isTrue()));
        return this;
    }

    RulesTable tops(String... dirs) {
        List<Path> expected = Stream.of(dirs).map(this::at).toList();
        row("tops", () -> assertThat(rules.tops()).isEqualTo(expected));
        return this;
    }

    Stream<DynamicTest> tests() {
        return rows.build();
    }

    private void row(String name, Executable check) {
        rows.add(DynamicTest.dynamicTest(name, check));
    }

    private Path at(String path) {
        return rules.root().resolve(path).normalize();
    }

    private String said(String path) {
        return switch (rules.verdict(at(path))) {
            case Verdict.Ignored(Reason reason) -> NONE + reason.shown();
            case Verdict.Counts(Target.Program(), _) -> BUILD;
            case Verdict.Counts(Target.RuleCommand(int index), _) -> "rule " + index;
            case Verdict.Counts(Target.Environment(), _) -> "environment";
            case Verdict.Counts(Target.Configuration(), _) -> "configuration";
        };
    }
}
