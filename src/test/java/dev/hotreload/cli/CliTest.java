package dev.hotreload.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Keys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class CliTest {

    @TempDir Path directory;
    private Console console;

    @BeforeEach
    void console() {
        console = new Console(directory);
    }

    private void config(String... lines) throws IOException {
        Files.writeString(directory.resolve(".air.toml"), String.join("\n", lines) + "\n");
    }

    @Test
    void itStartsTheDaemonAndReturnsItsStatus() throws Exception {
        config("[build]", "cmd = 'make'");
        assertThat(console.run("-d")).isEqualTo(7);
        assertThat(console.started()).containsExactly("make (debug)");
        assertThat(console.out() + console.err()).isEmpty();
    }

    @Test
    void warningsGoToTheErrorStreamAndStopNothing() throws Exception {
        config("[build]", "stop_on_root = true");
        assertThat(console.run()).isEqualTo(7);
        assertThat(console.err())
                .isEqualTo(
                        ".air.toml:2:1: warning: there is no key `stop_on_root` in [build], it has"
                                + " no effect; did you mean `stop_on_error`?\n");
    }

    @Test
    void aBadConfigurationStartsNothing() throws Exception {
        config("[build]", "delay = -1", "poll = 'x'");
        assertThat(console.run()).isEqualTo(ExitCode.CONFIGURATION.status());
        assertThat(console.started()).isEmpty();
        assertThat(console.err().lines()).hasSize(2);
    }

    @Test
    void strictMakesWarningsErrors() throws Exception {
        config("[run]");
        assertThat(console.run("--strict")).isEqualTo(ExitCode.CONFIGURATION.status());
    }

    @Test
    void aBadCommandLineStartsNothing() {
        assertThat(console.run("--build.delay", "soon")).isEqualTo(ExitCode.USAGE.status());
        assertThat(console.started()).isEmpty();
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .startsWith("--build.delay: must be an integer (ms)")
                .endsWith("hotreload --help shows all flags\n");
    }

    @Test
    void printConfigPrintsEveryKeyAndStartsNothing() throws Exception {
        config("[build]", "delay = 5");
        assertThat(console.run("--print-config", "--build.poll")).isZero();
        assertThat(console.started()).isEmpty();
        assertThat(console.out().lines())
                .hasSize(Keys.withFlag().size() + 1)
                .contains(
                        "build.delay = 5    # .air.toml:2:1",
                        "build.poll = true    # --build.poll",
                        "build.rerun = false    # default");
    }

    @Test
    void printConfigShowsTheArgumentsOfTheProgram() {
        assertThat(console.run("--print-config", "--", "a b", "c\nd")).isZero();
        assertThat(console.out()).endsWith("# arguments for the program: \"a b\" \"c\\nd\"\n");
    }

    @Test
    void theVersionGoesToTheOutput() {
        assertThat(console.run("-v")).isZero();
        assertThat(console.out()).startsWith("hotreload ").endsWith("\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void helpNamesEveryFlagAndExitStatus() {
        assertThat(console.run("--help")).isZero();
        Flag.all()
                .forEach(flag ->
                        assertThat(console.out())
                                .containsPattern("(?m)(^  |, )" + flag.shown() + "( |$)"));
        Arrays.stream(ExitCode.values())
                .forEach(code -> assertThat(console.out()).contains(code.meaning()));
        assertThat(console.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void theDocumentListsEveryExitStatus() throws Exception {
        String document = Files.readString(Path.of("docs/configuration.md"));
        for (ExitCode code : ExitCode.values()) {
            assertThat(document).contains("| " + code.status() + " | " + code.meaning() + " |");
        }
    }
}
