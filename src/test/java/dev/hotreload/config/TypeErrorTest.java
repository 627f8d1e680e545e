package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class TypeErrorTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '~',
            textBlock =
                    """
                    cmd = 5 ~ must be a text, not an integer; write cmd = "go build -o ./tmp/main ."
                    include_ext = "go" ~ must be a list, not a text; write include_ext = ["go"]
                    include_ext = true ~ must be a list of texts, not true or false; write include_ext = ["go", "tpl", "tmpl", "html"]
                    delay = "1s" ~ must be an integer (ms), not a text; write delay = 1000
                    delay = 1500.0 ~ must be an integer (ms), not a number with a point; write delay = 1500
                    delay = -1 ~ must be from 0 to 2147483647, not -1
                    delay = 2147483648 ~ must be from 0 to 2147483647, not 2147483648
                    delay = 2026-01-01 ~ must be an integer (ms), not a date or time; write delay = 1000
                    delay = {} ~ must be an integer (ms), not a table; write delay = 1000
                    stop_on_error = "false" ~ must be true or false, not a text; write stop_on_error = false
                    poll = "No" ~ must be true or false, not a text; write poll = false
                    stop_on_error = 1 ~ must be true or false, not an integer; write stop_on_error = true
                    kill_delay = "500" ~ is no duration: "500"; write a number with its unit, such as 500ms, 5s or 1m30s
                    kill_delay = "-5s" ~ must not be negative; write 0 or more
                    kill_delay = -5 ~ must not be negative; write 0 or more
                    kill_delay = 1.5 ~ must be a duration such as "5s", not a number with a point; write kill_delay = "0s"
                    kill_delay = "600h" ~ is longer than 24 days; write less
                    cmd = "\\u0000" ~ must not hold the character NUL; remove it
                    entrypoint = 5 ~ must be a text or a list of texts, not an integer; write entrypoint = ["..."]
                    """)
    void aValueOfTheWrongKindIsRefused(String line, String problem) throws Exception {
        project.config("[build]", line);
        String key = line.replaceFirst(" = .*", "");
        assertThat(project.problems())
                .containsExactly(".air.toml:2:1: `build." + key + "` " + problem);
    }

    @Test
    void aBadElementIsNamedByItsOwnPlace() throws Exception {
        project.config("[build]", "exclude_regex = [", "  'good',", "  '(',", "  5,", "]");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:4:3: `build.exclude_regex` holds a bad regular expression,"
                                + " \"(\" (missing closing )); correct it, Go's syntax (RE2) counts",
                        ".air.toml:5:3: `build.exclude_regex` must be a list of texts, but this"
                                + " element is an integer; put it into quotes");
    }

    @Test
    void ofALongTextOnlyTheBeginningIsPrinted() throws Exception {
        project.config("[build]", "exclude_regex = ['(" + "a".repeat(1000) + "']");
        assertThat(project.problems()).first().asString().hasSizeLessThan(300);
    }

    @Test
    void aRegularExpressionOfManyGroupsIsRefused() throws Exception {
        String nested = "(".repeat(100_000) + ")".repeat(100_000);
        project.config("[build]", "exclude_regex = ['" + nested + "']");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:18: `build.exclude_regex` holds a regular expression of more"
                                + " than 1000 groups; split it into several");
    }

    @Test
    void portsEndAt65535() throws Exception {
        project.config("[proxy]", "app_port = 65535", "proxy_port = 65536");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:3:1: `proxy.proxy_port` must be from 0 to 65535, not 65536");
    }

    @Test
    void anUnknownColorModeIsRefused() throws Exception {
        project.config("[color]", "mode = 'sometimes'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `color.mode` must be auto, always or never, not"
                                + " \"sometimes\"");
    }

    @Test
    void theTablesOfOtherSystemsAreCheckedToo() throws Exception {
        project.config("[build.windows]", "cmd = 5");
        assertThat(project.problems()).hasSize(1).first().asString().startsWith(".air.toml:2:1: ");
    }

    @Test
    void aTextWhereATableBelongsIsRefused() throws Exception {
        project.config("build = 'go build'", "log = [1]", "[[misc]]");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:1:1: `build` must be a table, not a text; write [build] and the"
                                + " table's keys below it",
                        ".air.toml:2:1: `log` must be a table, not a list; write [log] and the"
                                + " table's keys below it",
                        ".air.toml:3:1: `misc` must be a table, not a list; write [misc] and the"
                                + " table's keys below it");
    }

    @Test
    void warningsComeWithTheErrors() throws Exception {
        project.config("[build]", "dlay = 5", "send_interrupt = true", "kill_delay = '5'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: warning: there is no key `dlay` in [build], it has no"
                                + " effect; did you mean `delay`?",
                        ".air.toml:4:1: `build.kill_delay` is no duration: \"5\"; write a number"
                                + " with its unit, such as 500ms, 5s or 1m30s");
    }

    @Test
    void allProblemsOfFileAndFlagsComeAtOnce() throws Exception {
        project.config("root = 'absent'", "[build]", "delay = 'x'", "poll = 1")
                .flag("build.rerun_delay", "soon");
        assertThat(project.problems())
                .extracting(problem -> problem.replaceFirst(": .*", ""))
                .containsExactly(
                        ".air.toml:1:1", ".air.toml:3:1", ".air.toml:4:1", "--build.rerun_delay");
    }
}
