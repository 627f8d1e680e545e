package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that projects use with Air, read unchanged. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus").toAbsolutePath();
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static List<String> validFiles() throws IOException {
        return files().stream().filter(name -> !name.contains("invalid")).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileMeansWhatItsGoldenFileSays(String name) throws IOException {
        String text =
                switch (load(name)) {
                    case LoadResult.Loaded(_, var settings, var warnings) ->
                            settings + "\n" + lines(warnings);
                    case LoadResult.Refused(var problems) -> "refused\n" + lines(problems);
                };
        new Golden(GOLDEN.resolve(name.replace(".toml", ".txt"))).equalTo(text);
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void aValidFileIsAccepted(String name) {
        assertThat(load(name)).isInstanceOf(LoadResult.Loaded.class);
    }

    @Test
    void theInvalidFileIsRefusedWithItsPosition() {
        String name = "039-invalid-heredoc-remainder-last-line.toml";
        assertThat(load(name))
                .isEqualTo(
                        new LoadResult.Refused(
                                List.of(
                                        new Problem(
                                                new Source.InFile(name, 46, 5),
                                                "this line is not `key = value`; correct it or"
                                                        + " put `#` in front"))));
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void whatIsPrintedLoadsAgainToTheSame(String name) throws IOException {
        String printed = ((LoadResult.Loaded) load(name)).settings().toString();
        Path copy = Files.createTempFile("printed", ".toml");
        Files.writeString(copy, printed);
        var again = (LoadResult.Loaded) load(copy.toString());
        assertThat(withoutSources(again.settings().toString())).isEqualTo(withoutSources(printed));
        Files.delete(copy);
    }

    private static LoadResult load(String name) {
        LoadRequest request =
                new LoadRequest(CORPUS, Optional.of(name), Map.of(), List.of(), Map.of(), false);
        return ConfigLoader.load(request, Project.ANY_ROOT);
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    private static String withoutSources(String settings) {
        return settings.replaceAll("    # .*", "").replaceAll("(?m)^# ", "");
    }
}
