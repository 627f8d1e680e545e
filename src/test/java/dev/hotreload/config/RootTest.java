package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RootTest {

    private static final String ADVICE =
            "; name the project's directory, or set ignore_dangerous_root_dir = true in [build]";

    @TempDir Path temporary;
    private Path directory;
    private Project project;

    @BeforeEach
    void project() throws IOException {
        directory = temporary.toRealPath();
        project = new Project(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "it's", "\"quoted\"", "$HOME", "a;b", "日本", "#x", "a\\b"})
    void aDirectoryMayHaveAnyName(String name) throws Exception {
        Path root = Files.createDirectory(directory.resolve(name));
        project.flag("root", name);
        assertThat(project.config().root()).isEqualTo(root);
        assertThat(project.config().workingDirectory()).isEqualTo(directory);
        assertThat(project.line("root"))
                .isEqualTo("root = " + TomlText.quote(name) + "    # --root");
    }

    @Test
    void rootIsWithoutSymbolicLinks() throws Exception {
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.createSymbolicLink(directory.resolve("link"), real);
        project.config("root = 'link'");
        assertThat(project.config().root()).isEqualTo(real);
    }

    @Test
    void anAbsentRootIsRefusedWhereItWasWritten() throws Exception {
        project.config("root = 'absent'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:1:1: root "
                                + directory.resolve("absent")
                                + " does not exist; name the project's directory, from where hotreload is"
                                + " started");
    }

    @Test
    void aFileIsNoRoot() throws Exception {
        project.write("file", "").flag("root", "file");
        assertThat(project.problems())
                .containsExactly(
                        "--root: root "
                                + directory.resolve("file")
                                + " is not a directory; name the project's directory");
    }

    @Test
    void theWholeFileSystemIsRefused() {
        project.flag("root", "/");
        assertThat(project.problems())
                .containsExactly("--root: root / is the whole file system" + ADVICE);
    }

    @Test
    void theHomeDirectoryIsRefusedByAnyName() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.createSymbolicLink(directory.resolve("link"), home);
        project.environment("HOME", home.toString());
        assertThat(project.flag("root", "~").problems())
                .containsExactly("--root: root " + home + " is the home directory" + ADVICE);
        assertThat(project.flag("root", "link").problems()).hasSize(1);
    }

    @Test
    void belowTheHomeDirectoryIsAllowed() throws Exception {
        Files.createDirectories(directory.resolve("home/app"));
        project.environment("HOME", directory.resolve("home").toString()).flag("root", "~/app");
        assertThat(project.config().root()).isEqualTo(directory.resolve("home/app"));
    }

    @Test
    void aDangerousRootIsAllowedOnRequest() throws Exception {
        project.config("root = '/'", "[build]", "ignore_dangerous_root_dir = true");
        assertThat(project.config().root()).isEqualTo(Path.of("/"));
    }

    @Test
    void anAbsentAirWdIsRefused() {
        project.environment("air_wd", "absent");
        assertThat(project.problems())
                .containsExactly(
                        "$air_wd: root "
                                + directory.resolve("absent")
                                + " does not exist; name the project's directory, from where hotreload is"
                                + " started");
    }

    @Test
    void anAbsentIncludeDirIsAWarningWhereItWasWritten() throws Exception {
        Files.createDirectories(directory.resolve("app/cmd"));
        project.config(
                "root = 'app'", "[build]", "include_dir = ['cmd', '', 'nonexist', '../app']");
        assertThat(project.warnings())
                .containsExactly(
                        ".air.toml:3:27: `build.include_dir` names \"nonexist\", and there is no"
                                + " such directory; correct it, or make it");
    }

    @Test
    void pathsAreBelowRootAndBinariesBelowTheWorkingDirectory() throws Exception {
        Path root = Files.createDirectory(directory.resolve("app"));
        project.config(
                "root = 'app'",
                "env_files = ['.env', '/etc/x']",
                "[build]",
                "include_dir = ['../lib', 'cmd/']",
                "include_file = ['go.mod']",
                "exclude_dir = ['a/../b', ' c ', '']");
        Config config = project.config();
        assertThat(config.tmpDir()).isEqualTo(root.resolve("tmp"));
        assertThat(config.envFiles()).containsExactly(root.resolve(".env"), Path.of("/etc/x"));
        assertThat(config.watch().includeDirs())
                .containsExactly(directory.resolve("lib"), root.resolve("cmd"));
        assertThat(config.watch().includeFiles()).containsExactly(root.resolve("go.mod"));
        assertThat(config.watch().excludeDirs())
                .containsExactly(root.resolve("b"), root.resolve("c"));
    }
}
