package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the documents show is what happens. */
class DocumentsIT {

    private static final String PACKAGE = "mvn -q -DskipTests package && ";

    @TempDir Path directory;

    @Test
    void theRunCommandOfTheReadmeServesTheExample() throws Exception {
        List<String> commands = snippets(Path.of("README.md"), "sh");
        assertThat(commands).hasSize(2).last().isEqualTo("mvn verify\n");
        assertThat(commands.getFirst()).startsWith(PACKAGE);
        String run = commands.getFirst().substring(PACKAGE.length()).replace("&& ", "&& exec ");
        String port = Integer.toString(Project.freePort());
        try (Daemon daemon = Daemon.byShell(Path.of(""), Map.of("PORT", port), run)) {
            daemon.await(" · air.toml · watching /.*/examples/hello$");
            daemon.await("version .* listens on :" + port);
            daemon.awaitStart();
            assertThat(daemon.stop()).isZero();
            assertThat(daemon.text()).contains("shutting down").contains("stopped pid");
        }
    }

    @Test
    void theProblemInTheDocumentIsWordedAsTheDaemonWordsIt() throws Exception {
        String problem =
                snippets(Path.of("docs/configuration.md"), "").stream()
                        .filter(snippet -> snippet.startsWith(".air.toml:12:3: "))
                        .findFirst()
                        .orElseThrow();
        Project project = new Project(directory);
        project.write(".air.toml", "[build]\n" + "\n".repeat(10) + "  delay = \"1s\"\n");
        try (Daemon daemon = Daemon.in(directory)) {
            assertThat(daemon.exitCode()).isEqualTo(1);
            assertThat(daemon.text().strip()).isEqualTo(problem.strip());
        }
    }

    private static List<String> snippets(Path document, String language) throws IOException {
        Pattern fence =
                Pattern.compile(
                        "^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
        return fence.matcher(Files.readString(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
