package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class SyntaxTest {

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
                    root = ~ 7 ~ the value is missing; write one behind `=`
                    root = yes ~ 8 ~ this is no value; put texts into quotes, and write true or false in small letters
                    root = "a ~ 10 ~ this text has no end; add "
                    root = 'a ~ 10 ~ this text has no end; add '
                    root = "a" "b" ~ 12 ~ nothing may follow here; begin a new line, or put `#` in front of a comment
                    x = ["a" "b"] ~ 10 ~ a comma or `]` is missing
                    [build ~ 7 ~ `]` is missing
                    EOF < /dev/null ~ 5 ~ this line is not `key = value`; correct it or put `#` in front
                    x = "\\q" ~ 6 ~ \\q is no escape sequence; write \\\\ for a backslash, or use single quotes
                    x = 99999999999999999999 ~ 5 ~ this number is too large; write a smaller one
                    = 5 ~ 1 ~ a key is missing here
                    """)
    void badTomlIsExplainedAtItsPlace(String line, int column, String sentence) throws Exception {
        project.config("", line);
        assertThat(project.problems()).contains(".air.toml:2:" + column + ": " + sentence);
    }

    @Test
    void aListWithoutEndIsNamedByItsBeginning() throws Exception {
        project.config("root = '.'", "x = ['a',");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:3:1: the list that begins in line 2 has no end; add `]`");
    }

    @Test
    void whatStandsTwiceIsRefused() throws Exception {
        project.config("root = '.'", "root = '.'", "[build]", "[log]", "[build]");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `root` is set twice, first in line 1; remove one of them",
                        ".air.toml:5:1: `build` is set twice, first in line 3; remove one of them");
    }

    @Test
    void severalErrorsComeAtOnce() throws Exception {
        project.config("root =", "tmp_dir = tmp");
        assertThat(project.problems()).hasSize(2);
    }

    @Test
    void textThatIsNotUtf8IsRefusedAtItsPlace() throws Exception {
        byte[] bytes = "root = '.'\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(directory.resolve(".air.toml"), bytes);
        assertThat(project.problems())
                .containsExactly(".air.toml:2:6: this is not UTF-8; save the file in UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreAccepted() throws Exception {
        project.write(".air.toml", "\uFEFFtmp_dir = 'x'\r\n[build]\r\ndelay = 5\r\n");
        assertThat(project.line("build.delay")).endsWith("# .air.toml:3:1");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        project.config("x = " + "[".repeat(100_000));
        assertThat(project.problems()).isNotEmpty();
    }
}
