package dev.hotreload.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds every text file to what {@code .editorconfig} says of all of them. */
class EditorConfigTest {

    private static final Set<String> TEXTS =
            Set.of(
                    "java",
                    "xml",
                    "md",
                    "toml",
                    "example",
                    "go",
                    "mod",
                    "yml",
                    "sh",
                    "run",
                    "hotreload");

    @Test
    void linesEndWithALineFeedAndNothingBeforeIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : ProjectFiles.ours()) {
            String text = isText(file) ? Files.readString(file) : "\n";
            if (!text.endsWith("\n") || text.contains("\r") || text.contains(" \n")) {
                wrong.add(file.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTopLevelHoldsWhatItIsMeantToAndNothingElse() throws IOException {
        Set<String> meant =
                Set.of(
                        "pom.xml",
                        "src",
                        "docs",
                        "examples",
                        "air.toml.example",
                        "Dockerfile.dev",
                        "docker-compose.yml",
                        "README.md",
                        "LICENSE",
                        "target");
        assertThat(ProjectFiles.topLevel())
                .filteredOn(name -> !name.startsWith("."))
                .isSubsetOf(meant);
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))
                && !file.startsWith("src/test/resources/corpus");
    }
}
