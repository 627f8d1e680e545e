package dev.hotreload.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotreload.config.WrittenConfig;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is started for {@code full_bin}, {@code entrypoint} and {@code bin}. */
class ProgramCommandTest {

    @TempDir Path temporary;
    private Path directory;
    private Environment environment;

    @BeforeEach
    void aDirectoryOfTheUsersOnThePath() throws IOException {
        directory = temporary.toRealPath();
        environment = new Environment(Map.of("PATH", ":\uDCFF:" + directory.resolve("path")));
    }

    private Path program(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Command command(String build, String... arguments) throws Exception {
        return ProgramCommand.of(
                WrittenConfig.read(directory, "[build]\n" + build, arguments), environment);
    }

    @Test
    void fullBinIsShellTextWithTheArgumentsBehindIt() throws Exception {
        Command command = command("full_bin = \"APP=1 ./main -v\"\nargs_bin = [\"a b\"]", "c");
        assertThat(command.executable()).isEqualTo(Path.of("/bin/sh"));
        assertThat(command.argv())
                .containsExactly("sh", "-c", "APP=1 ./main -v \"$@\"", "sh", "a b", "c");
        assertThat(command.directory()).isEqualTo(directory);
    }

    @Test
    void entrypointWithASlashLiesBelowTheRoot() throws Exception {
        Path main = program("out/main");
        Command command =
                command("entrypoint = [\"./out/main\", \"serve\"]\nargs_bin = [\"a b\"]", "c");
        assertThat(command.executable()).isEqualTo(main);
        assertThat(command.argv().subList(1, 4)).containsExactly("serve", "a b", "c");
    }

    @Test
    void entrypointMayBeAbsolute() throws Exception {
        Path main = program("elsewhere/main");
        assertThat(command("entrypoint = \"" + main + "\"").executable()).isEqualTo(main);
    }

    @Test
    void entrypointWithoutASlashIsLookedForInPathFirst() throws Exception {
        program("dlv");
        Path found = program("path/dlv");
        assertThat(command("entrypoint = [\"dlv\", \"exec\"]").executable()).isEqualTo(found);
    }

    @Test
    void entrypointWithoutASlashThatIsNotInPathLiesInTheRoot() throws Exception {
        Path main = program("main");
        assertThat(command("entrypoint = \"main\"").executable()).isEqualTo(main);
    }

    @Test
    void whatIsNotExecutableInPathIsPassedOver() throws Exception {
        Path main = program("main");
        Files.createDirectories(directory.resolve("path/main"));
        assertThat(command("entrypoint = \"main\"").executable()).isEqualTo(main);
    }

    @Test
    void binIsAFileOfTheWorkingDirectory() throws Exception {
        Path main = program("tmp/main");
        Command command = command("bin = \"tmp/main\"\nargs_bin = [\"$HOME\", \"\"]", "c");
        assertThat(command.executable()).isEqualTo(main);
        assertThat(command.argv()).containsExactly(main.toString(), "$HOME", "", "c");
    }

    @Test
    void binMayHaveSpacesInItsPath() throws Exception {
        Path main = program("my tmp/the main");
        assertThat(command("bin = \"my tmp/the main\"").executable()).isEqualTo(main);
    }

    @Test
    void binWithArgumentsIsShellText() throws Exception {
        program("tmp/main");
        assertThat(command("bin = \"tmp/main serve\"", "a b").argv())
                .containsExactly("sh", "-c", "tmp/main serve \"$@\"", "sh", "a b");
    }

    @Test
    void binMayBeACommandInPath() throws Exception {
        Path found = program("path/caddy");
        assertThat(command("bin = \"caddy\"").executable()).isEqualTo(found);
    }

    @Test
    void aProgramThatNoBuildMadeIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> command("bin = \"tmp/main\""))
                .hasMessage(
                        directory.resolve("tmp/main")
                                + " does not exist after a good build: have cmd make it (go build -o"
                                + " tmp/main ...), or set bin to what cmd makes");
        assertThatThrownBy(() -> command("entrypoint = \"./main\""))
                .hasMessageContaining("(go build -o ./main ...), or set entrypoint to");
    }

    @Test
    void aNameThatIsNowhereIsNotTakenForAFileThatTheBuildForgot() {
        assertThatThrownBy(() -> command("entrypoint = [\"air2\", \"x\"]"))
                .hasMessageStartingWith(
                        "air2 is neither in PATH nor, after a good build, "
                                + directory.resolve("air2")
                                + ": have cmd make it");
    }

    @Test
    void variablesBeforeTheProgramAreSentWhereTheyWork() {
        assertThatThrownBy(() -> command("entrypoint = [\"APP_ENV=dev\", \"./main\"]"))
                .hasMessageStartingWith("APP_ENV=dev is no program: set variables in full_bin");
    }

    @Test
    void aDebuggerThatIsMissingIsNoCaseForTheBuild() {
        assertThatThrownBy(() -> command("entrypoint = [\"dlv\", \"exec\", \"./main\"]"))
                .hasMessage(
                        "dlv is not installed: go install"
                                + " github.com/go-delve/delve/cmd/dlv@latest");
    }

    @Test
    void theProgramIsToldItsNameWithoutDetours() throws Exception {
        Path main = program("main");
        assertThat(command("entrypoint = [\"./tmp/../main\"]").argv())
                .containsExactly(main.toString());
        assertThat(command("bin = \"./main\"").argv()).containsExactly(main.toString());
    }

    @Test
    void aDirectoryIsNamed() throws Exception {
        program("tmp/main/main");
        assertThatThrownBy(() -> command("bin = \"tmp/main\""))
                .hasMessage(
                        directory.resolve("tmp/main")
                                + " is a directory: set bin to a program in it");
    }

    @Test
    void aFileThatIsNotExecutableIsNamed() throws Exception {
        Files.writeString(directory.resolve("main"), "text");
        assertThatThrownBy(() -> command("bin = \"main\""))
                .hasMessage(
                        directory.resolve("main") + " is not executable: chmod +x it, or set bin");
    }

    @Test
    void theProgramGetsTheVariablesOfTheEnvironment() throws Exception {
        program("main");
        assertThat(command("bin = \"main\"").environment()).isEqualTo(environment.entries());
    }
}
