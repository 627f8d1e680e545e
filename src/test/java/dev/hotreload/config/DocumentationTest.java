package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** What the project's files say about keys is what the table of keys says. */
class DocumentationTest {

    private static final Path EXAMPLE = Path.of("air.toml.example");
    private static final Path DOCUMENT = Path.of("docs/configuration.md");

    private static final String EXAMPLE_HEADER =
            """
            # Every key with its default. Copy what you need into .air.toml, or run `hotreload init`.
            # Air reads this file too, except for [hotreload].
            # [build.linux], [build.darwin] and [build.windows] may set pre_cmd, cmd, post_cmd, bin,
            # entrypoint, full_bin and args_bin for that system alone.
            """;

    private static final String TABLE_HEAD =
            """
            | key | type | default | flag | meaning |
            | --- | --- | --- | --- | --- |
            """;

    @TempDir Path directory;

    @Test
    void theExampleHoldsEveryKeyWithItsDefault() throws Exception {
        Template template = new Template();
        Keys.withFlag().stream()
                .filter(key -> !key.isUnsetByDefault())
                .forEach(template::setDefault);
        new Golden(EXAMPLE).equalTo(template.text(EXAMPLE_HEADER));
    }

    @Test
    void theExampleLoadsToTheDefaultsWithoutAWarning() throws Exception {
        Project defaults = new Project(directory);
        Config expected = defaults.config();
        Project project = defaults.write("x.toml", Files.readString(EXAMPLE)).file("x.toml");
        assertThat(project.warnings()).isEmpty();
        assertThat(project.config().build()).isEqualTo(expected.build());
        assertThat(project.loaded().settings().toString().replaceAll("    # .*", ""))
                .isEqualTo(
                        new Project(directory)
                                .loaded()
                                .settings()
                                .toString()
                                .replaceAll("    # .*", ""));
    }

    @Test
    void theDocumentListsEveryKey() throws Exception {
        String document = Files.readString(DOCUMENT);
        String rows =
                Keys.sections().stream()
                        .flatMap(section -> section.keys().stream())
                        .map(DocumentationTest::row)
                        .collect(Collectors.joining());
        String expected =
                document.replaceFirst(
                        "(?s)(<!-- keys -->\n).*(<!-- /keys -->)",
                        "$1" + Matcher.quoteReplacement(TABLE_HEAD + rows) + "$2");
        new Golden(DOCUMENT).equalTo(expected);
    }

    private static String row(Key<?> key) {
        String mark = key.scope() == Key.Scope.SYSTEM_TOO ? " \\*" : "";
        String standard = key.isUnsetByDefault() ? "" : "`" + key.standardToml() + "`";
        return "| `%s`%s | %s | %s | %s | %s |\n"
                .formatted(
                        key.name(),
                        mark,
                        key.type().describe(),
                        standard,
                        key.hasFlag() ? "yes" : "no",
                        key.meaning());
    }
}
