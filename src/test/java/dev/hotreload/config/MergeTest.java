package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class MergeTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @Test
    void withoutAFileEverythingIsDefault() {
        assertThat(project.loaded().settings().toString().lines())
                .allMatch(line -> line.endsWith("    # default"));
    }

    @Test
    void theFileWinsOverDefaults() throws Exception {
        project.config("[build]", "  delay = 300");
        assertThat(project.line("build.delay")).isEqualTo("build.delay = 300    # .air.toml:2:3");
    }

    @Test
    void theTableOfThisSystemWinsOverTheFile() throws Exception {
        project.config("[build]", "cmd = 'make'", "[build.linux]", "cmd = 'make linux'");
        assertThat(project.line("build.cmd"))
                .isEqualTo("build.cmd = \"make linux\"    # [build.linux], .air.toml:4:1");
    }

    @Test
    void theTablesOfOtherSystemsHaveNoEffect() throws Exception {
        project.config("[build.windows]", "cmd = 'nmake'", "[build.darwin]", "cmd = 'gmake'");
        assertThat(project.config().build().command()).isEqualTo("go build -o ./tmp/main .");
    }

    @Test
    void emptyTextsInTheTableOfThisSystemOverrideNothing() throws Exception {
        project.config("[build]", "full_bin = 'x'", "[build.linux]", "full_bin = ''");
        assertThat(project.line("build.full_bin"))
                .isEqualTo("build.full_bin = \"x\"    # .air.toml:2:1");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void blankTextsInTheTableOfThisSystemOverrideNothing() throws Exception {
        project.config("[build.linux]", "cmd = ' '");
        assertThat(project.config().build().command()).isEqualTo("go build -o ./tmp/main .");
    }

    @Test
    void emptyListsInTheTableOfThisSystemReplace() throws Exception {
        project.config("[build]", "pre_cmd = ['x']", "[build.linux]", "pre_cmd = []");
        assertThat(project.config().build().preCommands()).isEmpty();
    }

    @Test
    void flagsWinOverTheTableOfThisSystem() throws Exception {
        project.config("[build.linux]", "cmd = 'make linux'").flag("build.cmd", "make flag");
        assertThat(project.line("build.cmd"))
                .isEqualTo("build.cmd = \"make flag\"    # --build.cmd");
    }

    @Test
    void aFlagEqualToTheDefaultWinsOverTheFile() throws Exception {
        project.config("[build]", "delay = 300").flag("build.delay", "1000");
        assertThat(project.config().build().delay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anEmptyFlagLeavesWhatTheFileSays() throws Exception {
        project.config("[build]", "cmd = 'make'").flag("build.cmd", "");
        assertThat(project.config().build().command()).isEqualTo("make");
        assertThat(project.warnings())
                .containsExactly(
                        "--build.cmd: `build.cmd` is empty and sets nothing, as in Air; write a"
                                + " value, or remove it (the default is \"go build -o ./tmp/main"
                                + " .\")");
    }

    @Test
    void airWdWinsOverARootFlagAndIsTheWorkingDirectory() throws Exception {
        project.write("app/air.toml", "[build]\ndelay = 7\n")
                .flag("root", "elsewhere")
                .environment("air_wd", "app");
        Config config = project.config();
        assertThat(config.root()).isEqualTo(directory.resolve("app").toRealPath());
        assertThat(config.workingDirectory()).isEqualTo(directory.resolve("app"));
        assertThat(config.build().delay()).isEqualTo(Duration.ofMillis(7));
        assertThat(project.line("root")).isEqualTo("root = \"app\"    # $air_wd");
        assertThat(project.line("build.delay")).endsWith("    # app/air.toml:2:1");
    }

    @Test
    void anEmptyListReplacesTheDefault() throws Exception {
        project.config("[build]", "exclude_regex = []", "exclude_dir = []");
        assertThat(project.config().watch().excludeRegex()).isEmpty();
        assertThat(project.config().watch().excludeDirs()).isEmpty();
    }

    @Test
    void keysAndTablesMayHaveCapitals() throws Exception {
        project.config("ROOT = '.'", "[BUILD]", "Delay = 5");
        assertThat(project.config().build().delay()).isEqualTo(Duration.ofMillis(5));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void aKeyWrittenInTwoWaysIsSetTwice() throws Exception {
        project.config("[build]", "delay = 5", "DELAY = 6");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:3:1: `build.delay` is set twice, first at .air.toml:2:1; remove"
                                + " one of them");
    }
}
