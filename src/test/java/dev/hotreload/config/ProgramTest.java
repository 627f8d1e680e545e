package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ProgramTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    private Program program() {
        return project.config().build().program();
    }

    @Test
    void withoutAnythingItIsBin() {
        assertThat(program()).isEqualTo(new Program.Bin("./tmp/main", List.of()));
    }

    @Test
    void entrypointWinsOverBin() throws Exception {
        project.config("[build]", "bin = 'a'", "entrypoint = ['b', '']");
        assertThat(program()).isEqualTo(new Program.Entrypoint(List.of("b", ""), List.of()));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void fullBinWinsOverEntrypoint() throws Exception {
        project.config("[build]", "entrypoint = ['b']", "full_bin = 'X=1 c'");
        assertThat(program()).isEqualTo(new Program.FullBin("X=1 c", "./tmp/main", List.of()));
    }

    @Test
    void aBlankFullBinIsNone() throws Exception {
        project.config("[build]", "full_bin = '  '");
        assertThat(program()).isInstanceOf(Program.Bin.class);
    }

    @Test
    void aTextAsEntrypointIsOneElement() throws Exception {
        project.config("[build]", "entrypoint = './my app'");
        assertThat(program()).isEqualTo(new Program.Entrypoint(List.of("./my app"), List.of()));
    }

    @Test
    void anEmptyTextAsEntrypointIsNone() throws Exception {
        project.config("[build]", "entrypoint = ''");
        assertThat(program()).isInstanceOf(Program.Bin.class);
    }

    @Test
    void anEntrypointMustNameItsProgram() throws Exception {
        project.config("[build]", "entrypoint = [' ', 'x']");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:15: `build.entrypoint` names no program; put its path first");
    }

    @Test
    void argumentsAreThoseOfTheFileAndThenThoseOfTheCommandLine() throws Exception {
        project.config("[build]", "args_bin = ['-a', 'b c', '']").appArguments("-d", "$e");
        assertThat(program().arguments()).containsExactly("-a", "b c", "", "-d", "$e");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void anArgumentThatAShellWouldExpandWarns() throws Exception {
        project.config("[build]", "args_bin = ['${A:-b}', '$C', '$(d)', 'US$ 5', '^x$']");
        assertThat(program().arguments()).startsWith("${A:-b}");
        assertThat(project.warnings())
                .hasSize(3)
                .first()
                .isEqualTo(
                        ".air.toml:2:1: `build.args_bin` passes \"${A:-b}\" as it stands; use"
                                + " `full_bin` where a shell should expand it");
    }
}
