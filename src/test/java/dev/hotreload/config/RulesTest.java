package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class RulesTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @Test
    void aRuleIsReadWithItsDefaults() throws Exception {
        project.config("[[build.rules]]", "cmd = 'make css'", "include_ext = ['css', '.scss']");
        Rule rule = project.config().rules().getFirst();
        assertThat(rule.name()).isEqualTo("rule-0");
        assertThat(rule.command()).isEqualTo("make css");
        assertThat(rule.includeExt()).containsExactly("css", "scss");
        assertThat(rule.delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void rulesKeepTheirOrderAndNames() throws Exception {
        project.config(
                "[[build.rules]]",
                "cmd = 'a'",
                "include_dir = ['web/']",
                "[[build.rules]]",
                "name = 'css'",
                "cmd = 'b'",
                "include_file = ['x.css']",
                "exclude_regex = ['gen$']",
                "delay = 5");
        assertThat(project.config().rules())
                .extracting(Rule::name)
                .containsExactly("rule-0", "css");
        assertThat(project.config().rules().getLast().delay()).isEqualTo(Duration.ofMillis(5));
        assertThat(project.config().rules().getFirst().includeDirs())
                .containsExactly(directory.toRealPath().resolve("web"));
        assertThat(project.line("build.rules"))
                .isEqualTo(
                        "build.rules = [{ cmd = \"a\", include_dir = [\"web/\"] }, { name = \"css\","
                                + " cmd = \"b\", include_file = [\"x.css\"], exclude_regex ="
                                + " [\"gen$\"], delay = 5 }]    # .air.toml:1:1");
    }

    @Test
    void aDelayOfZeroIsTheDefaultAsInAir() throws Exception {
        project.config("[[build.rules]]", "cmd = 'a'", "include_ext = ['x']", "delay = 0");
        assertThat(project.config().rules().getFirst().delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aRuleNeedsACommandAndFiles() throws Exception {
        project.config(
                "[[build.rules]]",
                "delay = -1",
                "[[build.rules]]",
                "cmd = ''",
                "includ_ext = ['x']");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:1:1: this rule has no command; add cmd = \"...\"",
                        ".air.toml:1:1: this rule fits no file; add include_ext, include_dir or"
                                + " include_file",
                        ".air.toml:2:1: `build.rules.delay` must be from 0 to 2147483647, not -1",
                        ".air.toml:3:1: this rule has no command; add cmd = \"...\"",
                        ".air.toml:3:1: this rule fits no file; add include_ext, include_dir or"
                                + " include_file",
                        ".air.toml:5:1: warning: there is no key `includ_ext` in [[build.rules]],"
                                + " it has no effect; did you mean `include_ext`?");
    }

    @Test
    void blankEntriesFitNoFile() throws Exception {
        project.config("[[build.rules]]", "cmd = 'x'", "include_ext = ['.']", "include_dir = ['']");
        assertThat(project.problems())
                .first()
                .isEqualTo(
                        ".air.toml:1:1: this rule fits no file; add include_ext, include_dir or"
                                + " include_file");
    }

    @Test
    void aBadKeyOfARuleIsReportedOnce() throws Exception {
        project.config("[[build.rules]]", "CMD = 5", "include_ext = 'css'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `build.rules.cmd` must be a text, not an integer; write"
                                + " cmd = \"...\"",
                        ".air.toml:3:1: `build.rules.include_ext` must be a list, not a text;"
                                + " write include_ext = [\"css\"]");
    }

    @Test
    void rulesMustBeTables() throws Exception {
        project.config("[build.rules]", "cmd = 'x'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:1:1: `build.rules` must be tables, not a table; write"
                                + " [[build.rules]] above each rule's keys");
    }

    @Test
    void anUnknownKeyOfARuleWarns() throws Exception {
        project.config("[[build.rules]]", "cmd = 'a'", "include_ext = ['x']", "exclude_dir = []");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:4:1: `exclude_dir` belongs in [build], not in [[build.rules]];"
                                + " it has no effect here");
    }
}
