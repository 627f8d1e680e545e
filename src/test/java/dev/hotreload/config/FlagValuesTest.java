package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FlagValuesTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "t", "T", "true", "TRUE", "True"})
    void goWordsForTrueAreTaken(String word) {
        assertThat(project.flag("build.poll", word).config().watch().poll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "f", "F", "false", "FALSE", "False"})
    void goWordsForFalseAreTaken(String word) throws Exception {
        project.config("[build]", "poll = true").flag("build.poll", word);
        assertThat(project.config().watch().poll()).isFalse();
    }

    @Test
    void listsAreSeparatedByCommasAndRepeatedFlagsAppend() throws Exception {
        project.config("[build]", "include_ext = ['go']").flag("build.include_ext", "a,b", "c");
        assertThat(project.config().watch().includeExt()).containsExactly("a", "b", "c");
    }

    @Test
    void anEmptyWordIsTheEmptyList() {
        project.flag("build.exclude_regex", "");
        assertThat(project.config().watch().excludeRegex()).isEmpty();
    }

    @Test
    void blanksInElementsAreKeptButDirectoriesAreTrimmed() {
        project.flag("build.args_bin", "a, b").flag("build.exclude_dir", "x, y");
        assertThat(project.config().build().program().arguments()).containsExactly("a", " b");
        assertThat(project.config().watch().excludeDirs())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("x", "y");
    }

    @Test
    void theLastScalarWins() {
        project.flag("build.delay", "1", "2");
        assertThat(project.line("build.delay")).isEqualTo("build.delay = 2    # --build.delay");
    }

    @Test
    void everyKeyWithAFlagTakesItsOwnDefault() {
        for (Key<?> key : Keys.withFlag()) {
            String text =
                    key.standardToml().replaceAll("^\\[?\"?|\"?]?$", "").replace("\", \"", ",");
            assertThat(FlagValues.check(Map.of(key.name(), List.of(text))))
                    .as(key.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '~',
            textBlock =
                    """
                    build.poll ~ yes ~ must be true or false, not "yes"; for example --build.poll=true
                    build.delay ~ 1s ~ must be an integer (ms), not "1s"; for example --build.delay=1000
                    build.delay ~ -5 ~ must be from 0 to 2147483647, not -5
                    build.kill_delay ~ soon ~ is no duration: "soon"; write a number with its unit, such as 500ms, 5s or 1m30s
                    build.kill_delay ~ -5 ~ must not be negative; write 0 or more
                    proxy.app_port ~ 70000 ~ must be from 0 to 65535, not 70000
                    color.mode ~ maybe ~ must be auto, always or never, not "maybe"
                    build.exclude_regex ~ a,( ~ holds a bad regular expression, "(" (missing closing )); correct it, Go's syntax (RE2) counts
                    """)
    void garbageIsRefused(String key, String word, String problem) {
        assertThat(FlagValues.check(Map.of(key, List.of(word))))
                .extracting(Problem::toString)
                .containsExactly("--" + key + ": " + problem);
    }

    @Test
    void whatIsOnlyInFilesHasNoFlag() {
        assertThatThrownBy(() -> FlagValues.check(Map.of("build.linux.cmd", List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
