package dev.hotreload.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class InitTest {

    @TempDir Path directory;
    private Console console;

    @BeforeEach
    void console() {
        console = new Console(directory);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), text);
    }

    @Test
    void itWritesAFileThatLoadsWithoutAWarning() throws Exception {
        write("go.mod", "module example.com/shop\n");
        write("cmd/api/main.go", "package main\n");
        assertThat(console.run("init")).isZero();
        assertThat(console.out()).isEqualTo("wrote .air.toml, which builds ./cmd/api\n");
        assertThat(console.run("--strict")).isEqualTo(7);
        assertThat(console.started()).containsExactly("go build -o ./tmp/main ./cmd/api");
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".air.toml", ".config/air.toml", "air.toml"})
    void itNeverWritesOverAConfiguration(String name) throws Exception {
        write(name, "# mine\n");
        assertThat(console.run("init")).isEqualTo(ExitCode.CONFIGURATION.status());
        assertThat(console.err())
                .isEqualTo(name + " exists already; edit it, or remove it and try again\n");
        assertThat(directory.resolve(name)).hasContent("# mine");
    }

    @Test
    void itSaysWhatElseCouldBeBuilt() throws Exception {
        write("go.mod", "module example.com/shop\n");
        write("cmd/a/main.go", "package main\n");
        write("cmd/b/main.go", "package main\n");
        assertThat(console.run("init")).isZero();
        assertThat(console.out())
                .isEqualTo(
                        """
                        wrote .air.toml, which builds ./cmd/a
                        to build another one change `cmd` in .air.toml: ./cmd/b
                        """);
    }

    @Test
    void itSaysThatItFoundNothingToBuild() throws Exception {
        write("go.mod", "module example.com/shop\n");
        assertThat(console.run("init")).isZero();
        assertThat(console.out())
                .isEqualTo(
                        "wrote .air.toml; found no main package here: set `cmd` in it to what"
                                + " builds your program\n");
    }

    @Test
    void itSaysThatAModuleIsNeeded() throws Exception {
        write("main.go", "package main\n");
        assertThat(console.run("init")).isZero();
        assertThat(console.out())
                .isEqualTo(
                        """
                        wrote .air.toml, which builds .
                        there is no go.mod here or above: run `go mod init NAME` before hotreload
                        """);
    }
}
