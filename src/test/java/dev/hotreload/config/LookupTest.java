package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LookupTest {

    @TempDir Path temporary;
    private Path directory;
    private Project project;

    @BeforeEach
    void project() throws IOException {
        directory = temporary.toRealPath();
        project = new Project(directory);
    }

    @Test
    void theFirstOfThreeNamesIsRead() throws Exception {
        project.write("air.toml", "");
        assertThat(project.config().file()).contains(directory.resolve("air.toml"));
        project.write(".config/air.toml", "");
        assertThat(project.config().file()).contains(directory.resolve(".config/air.toml"));
        project.write(".air.toml", "");
        assertThat(project.config().file()).contains(directory.resolve(".air.toml"));
    }

    @Test
    void aNamedFileIsReadInstead() throws Exception {
        project.config("[build]", "delay = 1").write("deploy/x.toml", "[build]\ndelay = 2\n");
        project.file("deploy/x.toml");
        assertThat(project.line("build.delay")).isEqualTo("build.delay = 2    # deploy/x.toml:2:1");
    }

    @Test
    void aNamedFileThatIsAbsentIsRefused() throws Exception {
        project.config("").file("other.toml");
        assertThat(project.problems())
                .containsExactly("--config: other.toml does not exist; check the path");
    }

    @Test
    void aFileBelowIsShownRelativeHoweverItWasNamed() throws Exception {
        project.config("root = 5").file(directory.resolve(".air.toml").toString());
        assertThat(project.problems()).first().asString().startsWith(".air.toml:1:1: ");
    }

    @Test
    void aFileOutsideIsShownAsItWasNamed() throws Exception {
        project.write("air.toml", "root = 5");
        Path below = Files.createDirectory(directory.resolve("below"));
        assertThat(new Project(below).file("../air.toml").problems())
                .first()
                .asString()
                .startsWith("../air.toml:1:1: ");
    }

    @Test
    void aDirectoryIsNoFile() throws Exception {
        Files.createDirectory(directory.resolve(".air.toml"));
        assertThat(project.problems())
                .containsExactly(".air.toml:1:1: this is a directory; name a file");
    }

    @Test
    void problemsOfFlagsAreReportedBesideThoseOfSyntax() throws Exception {
        project.config("root =").flag("build.delay", "x");
        assertThat(project.problems()).hasSize(2);
    }
}
