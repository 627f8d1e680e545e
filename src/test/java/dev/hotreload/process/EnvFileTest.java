package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class EnvFileTest {

    private static final Environment NONE = new Environment(Map.of());

    private static EnvFile parse(String text) {
        return EnvFile.parse(text, ".env", new Environment(Map.of("HOME", "/home/me")));
    }

    private static String valueOf(String text) {
        EnvFile file = parse("X=outer\n" + text);
        assertThat(file.problem()).isEmpty();
        return file.variables().get("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "A=b|b",
                "A = b |b",
                "A: b|b",
                "export A=b|b",
                "export\tA=b|b",
                "  A=b|b",
                "A=b c|b c",
                "A=b # comment|b",
                "A=b#c|b#c",
                "A=#c0ffee|#c0ffee",
                "A=it's|it's",
                "A='b c'|b c",
                "A='$X \\n #'|$X \\n #",
                "A=\"b c\"|b c",
                "A=\"b # c\" # d|b # c",
                "A=\"say \\\"hi\\\"\"|say \"hi\"",
                "A=\"a\\\\b\"|a\\b",
                "A=\"$X\"|outer",
                "A=\"${X}s\"|outers",
                "A=\"\\$X\"|$X",
                "A=$X|outer",
                "A=${X}/b|outer/b",
                "A=\\$X|$X",
                "A=$HOME/b|/home/me/b",
                "A=pa$$word|pa$$word",
                "A=pa$word|pa$word",
                "A=$|$",
                "A=C:\\new|C:\\new",
                "A=b=c|b=c",
                "A=http://a:1/?b=c&d#e|http://a:1/?b=c&d#e",
                "A=ü→😀|ü→😀"
            })
    void valuesAreReadAsGodotenvReadsThem(String line, String value) {
        assertThat(valueOf(line)).isEqualTo(value);
    }

    @Test
    void theLastOfTheSameNameCounts() {
        assertThat(valueOf("A=first\nA=second")).isEqualTo("second");
    }

    @Test
    void anEmptyValueIsEmpty() {
        assertThat(parse("A=\nB=\"\"\nC=''\nD= # nothing\nE=$GONE\nF=").variables())
                .containsOnly(
                        Map.entry("A", ""),
                        Map.entry("B", ""),
                        Map.entry("C", ""),
                        Map.entry("D", ""),
                        Map.entry("E", ""),
                        Map.entry("F", ""));
    }

    @Test
    void doubleQuotesTurnEscapesIntoCharacters() {
        assertThat(valueOf("A=\"one\\ntwo\\r\"")).isEqualTo("one\ntwo\r");
    }

    @Test
    void quotedValuesMayHaveSeveralLines() {
        assertThat(valueOf("A=\"one\n two # no comment\n\"")).isEqualTo("one\n two # no comment\n");
        assertThat(valueOf("A='one\n$X'")).isEqualTo("one\n$X");
    }

    @Test
    void commentsAndBlankLinesAreSkipped() {
        assertThat(parse("# one\n\n  # two\r\nA=b\n \t\n#three").variables())
                .containsOnly(Map.entry("A", "b"));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(parse("A=b\r\nC=\"d\"\r\n").variables())
                .containsOnly(Map.entry("A", "b"), Map.entry("C", "d"));
    }

    @Test
    void variablesOfTheFileWinOverThoseOfTheEnvironmentInReferences() {
        assertThat(parse("HOME=/x\nA=$HOME").variables()).containsEntry("A", "/x");
    }

    @Test
    void aLineThatIsNoVariableIsNamedAndEndsTheReading() {
        EnvFile file = parse("A=b\n\nnonsense\nC=d\n");
        assertThat(file.variables()).containsOnly(Map.entry("A", "b"));
        assertThat(file.problem())
                .contains(".env:3: NAME=value is expected here; write # before a comment");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamed() {
        assertThat(parse("A=b\nC=\"d\nE=f\n").problem())
                .contains(".env:2: the value has no closing \"");
    }

    @Test
    void whatFollowsAClosingQuoteIsNamed() {
        assertThat(parse("A='b'c\n").problem())
                .contains(".env:1: only a comment may follow the closing '");
    }

    @Test
    void manyCommentsAreNoProblem() {
        assertThat(valueOf("# comment\n".repeat(100_000) + " ".repeat(100_000) + "A=b"))
                .isEqualTo("b");
    }

    @Test
    void aMissingFileSaysNothing(@TempDir Path directory) {
        EnvFile file = EnvFile.read(directory.resolve("gone"), NONE);
        assertThat(file).isEqualTo(new EnvFile(Map.of(), Optional.empty()));
    }

    @Test
    void aDirectoryIsNamed(@TempDir Path directory) {
        assertThat(EnvFile.read(directory, NONE).problem())
                .contains(directory + ": cannot be read: it is not a regular file");
    }

    @Test
    void bytesThatAreNoTextAreKept(@TempDir Path directory) throws IOException {
        Path file = directory.resolve(".env");
        Files.write(file, new byte[] {'A', '=', (byte) 0xFF, '\n', 'B', '=', 'c'});
        EnvFile read = EnvFile.read(file, NONE);
        assertThat(read.problem()).isEmpty();
        assertThat(read.variables()).containsEntry("A", "\uDCFF").containsEntry("B", "c");
    }

    @Test
    void theLaterFileWins() {
        assertThat(EnvFile.merge(Map.of("A", "1", "B", "2"), Map.of("B", "3")))
                .isEqualTo(Map.of("A", "1", "B", "3"));
    }

    @Test
    void whatTheDaemonWasStartedWithWinsOverFiles() {
        Environment both = new Environment(Map.of("A", "1")).and(Map.of("A", "2", "B", "3"));
        assertThat(both.asMap()).isEqualTo(Map.of("A", "1", "B", "3"));
        assertThat(both.entries()).containsExactlyInAnyOrderElementsOf(List.of("A=1", "B=3"));
    }
}
