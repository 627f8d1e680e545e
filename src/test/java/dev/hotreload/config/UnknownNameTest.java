package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class UnknownNameTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "stop_on_eror, stop_on_error",
        "stop_on_root, stop_on_error",
        "inclide_file, include_file",
        "pre_cmds, pre_cmd",
        "exlcude_dir, exclude_dir",
        "Kill_Dealy, kill_delay"
    })
    void aMistypedKeyIsAnsweredWithTheNearest(String written, String meant) throws Exception {
        project.config("[build]", written + " = true");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: there is no key `"
                                + written
                                + "` in [build], it has no"
                                + " effect; did you mean `"
                                + meant
                                + "`?");
    }

    @Test
    void aKeyThatIsNearNothingIsNamedOnly() throws Exception {
        project.config("[build]", "watch = ['./...']");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: there is no key `watch` in [build], it has no effect;"
                                + " remove it, or correct its name");
    }

    @Test
    void aKeyInTheWrongTableHasNoEffectAndSaysWhereItBelongs() throws Exception {
        project.config("delay = 5", "[build]", "tmp_dir = 'x'", "[build.linux]", "poll = true");
        assertThat(project.line("tmp_dir")).endsWith("# default");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:1:1: `delay` belongs in [build], not at the top level; it has"
                                + " no effect here",
                        ".air.toml:3:1: `tmp_dir` belongs at the top level, not in [build]; it"
                                + " has no effect here",
                        ".air.toml:5:1: `poll` belongs in [build], not in [build.linux]; it has"
                                + " no effect here");
    }

    @Test
    void aKeyWhoseValueCannotBelongElsewhereIsUnknown() throws Exception {
        project.config("[log]", "main = true");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: there is no key `main` in [log], it has no effect; remove"
                                + " it, or correct its name");
    }

    @Test
    void anUnknownTableIsNamedOnce() throws Exception {
        project.config(
                "[run]", "args = []", "cmd = ''", "[biuld]", "cmd = 'x'", "[linux]", "a = 1");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:1:1: there is no table [run], nothing in it has an effect;"
                                + " remove it, or correct its name",
                        ".air.toml:4:1: there is no table [biuld], nothing in it has an effect;"
                                + " did you mean [build]?",
                        ".air.toml:6:1: there is no table [linux], nothing in it has an effect;"
                                + " did you mean [build.linux]?");
    }

    @Test
    void aTableInTheWrongTableIsUnknown() throws Exception {
        project.config("[build.proxy]", "enabled = true");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:1:1: there is no table [build.proxy], nothing in it has an"
                                + " effect; did you mean [proxy]?");
    }

    @Test
    void aQuotedNameWithAPointIsNoPath() throws Exception {
        project.config("'build.delay' = 5");
        assertThat(project.line("build.delay")).endsWith("# default");
        assertThat(project.warnings()).hasSize(1);
    }

    @Test
    void aNameCannotBreakTheLine() throws Exception {
        project.config("\"a\\nb\" = 5");
        assertThat(project.warnings()).hasSize(1).first().asString().contains("`a\\nb`");
    }

    @Test
    void strictRefusesWhatHasNoEffect() throws Exception {
        project.config("x = 1", "[build]", "tmp_dir = 'x'", "[run]").strict();
        assertThat(project.problems()).hasSize(3);
    }

    @Test
    void strictAcceptsOtherWarnings() throws Exception {
        project.config("[build]", "delay = 0").strict();
        assertThat(project.warnings()).hasSize(1);
    }
}
