package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** Values that are valid and can do nothing. */
class IdleValuesTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    *.go ~ write "go"
                    .*.go ~ write "go"
                    tar.gz ~ write "gz"
                    go* ~ write "*" for every file
                    ' ' ~ remove it
                    . ~ remove it
                    """)
    void anExtensionThatFitsNoFileWarns(String extension, String advice) throws Exception {
        project.config("[build]", "include_ext = ['tpl', '" + extension + "']");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `build.include_ext` holds \""
                                + extension
                                + "\", which fits no file; "
                                + advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"go", ".go", "*", ".*", " go "})
    void anExtensionThatFitsFilesIsQuiet(String extension) throws Exception {
        project.config("[build]", "include_ext = ['" + extension + "']");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void theExtensionsOfRulesAreLookedAtToo() throws Exception {
        project.config("[[build.rules]]", "cmd = 'x'", "include_ext = ['*.css']");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:3:1: `build.rules.include_ext` holds \"*.css\", which fits no"
                                + " file; write \"css\"");
    }

    @Test
    void aConfigurationThatNeverBuildsWarns() throws Exception {
        project.config("[build]", "include_ext = []");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `build.include_ext` is empty and there is no"
                                + " `include_file`: nothing starts a build; list an extension such"
                                + " as \"go\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include_file = ['x']",
                "[[build.rules]]\ncmd = 'x'\ninclude_dir = ['web']",
            })
    void filesAndRulesDoWithoutExtensions(String lines) throws Exception {
        project.config("[build]", "include_ext = []", lines);
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void anUnknownColorWarns() throws Exception {
        project.config("[color]", "main = 'mauve'", "build = 'raw'", "app = ''");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `color.main` is no colour: \"mauve\"; write red, green,"
                                + " yellow, blue, magenta, cyan, white or raw");
    }

    @Test
    void theProxyIsNotThereYet() throws Exception {
        project.config("[proxy]", "enabled = true");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:2:1: `proxy.enabled = true` has no effect, the proxy is not"
                                + " there yet: the program is reached on its own port");
    }

    @Test
    void aLineThatNobodySeesCannotTellThatTheProgramIsReady() throws Exception {
        project.config("[hotreload]", "stdin = 'app'", "[hotreload.ready]", "log = 'up'");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:4:1: `hotreload.ready.log` never comes true on a terminal, where"
                                + " `stdin = \"app\"` has the program write past hotreload; use"
                                + " `http` or `port`");
    }

    @Test
    void aLineThatHotreloadSeesMayTellThatTheProgramIsReady() throws Exception {
        project.config("[hotreload]", "stdin = 'none'", "[hotreload.ready]", "log = 'up'");
        assertThat(project.warnings()).isEmpty();
    }
}
