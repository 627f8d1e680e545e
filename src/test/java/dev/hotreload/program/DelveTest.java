package dev.hotreload.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Config;
import dev.hotreload.config.WrittenConfig;
import dev.hotreload.process.Command;
import dev.hotreload.process.Environment;
import dev.hotreload.report.Console;
import dev.hotreload.report.Logging;
import dev.hotreload.report.Look;
import dev.hotreload.report.Printer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a program is run under the debugger. */
class DelveTest {

    private static final String DEBUG = "[hotreload]\ndebug = true\ndebug_listen = ':4000'\n";

    @TempDir Path temporary;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Printer printer = new Printer(screen);
    private final Delve delve = new Delve(new Console(printer));
    private Path directory;
    private Path dlv;
    private Environment environment;

    @BeforeEach
    void delveIsInstalledWhereGoPutsIt() throws IOException {
        Logging.start(printer, new Look(Map.of(), false, false, false), false);
        directory = Files.createDirectory(temporary.toRealPath().resolve("app"));
        dlv = executable("../home/go/bin/dlv", "#!/bin/sh\n");
        String home = temporary.resolve("home").toString();
        environment = new Environment(Map.of("PATH", "/nowhere", "HOME", home));
    }

    private Path executable(String name, String text) throws IOException {
        Path file = directory.resolve(name).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Command binary() throws IOException {
        Path main = executable("tmp/main", "\u007fELF\0");
        return new Command(main, List.of("main", "serve", "-x"), List.of("A=b"), directory);
    }

    private Command around(Command program, String toml) throws IOException {
        Config config = WrittenConfig.read(directory, toml);
        return delve.around(program, config, environment);
    }

    private String said() throws InterruptedException {
        printer.flush(Duration.ofSeconds(10));
        String text = screen.toString(StandardCharsets.UTF_8);
        screen.reset();
        return text;
    }

    @Test
    void theBinaryRunsAtOnceAndWithItsArguments() throws Exception {
        Command command = around(binary(), DEBUG);
        assertThat(command.executable()).isEqualTo(dlv);
        assertThat(command.argv())
                .containsExactly(
                        "dlv",
                        "exec",
                        "--headless",
                        "--listen=:4000",
                        "--api-version=2",
                        "--accept-multiclient",
                        "--continue",
                        directory.resolve("tmp/main").toString(),
                        "--",
                        "serve",
                        "-x");
        assertThat(command.environment()).containsExactly("A=b");
        assertThat(command.directory()).isEqualTo(directory);
        assertThat(said()).isEmpty();
    }

    @Test
    void nothingIsDebuggedUnlessItIsWanted() throws Exception {
        Command program = binary();
        assertThat(around(program, "")).isEqualTo(program);
    }

    @Test
    void withoutDelveTheProgramRunsAllTheSameAndThatIsSaidOnce() throws Exception {
        Files.delete(dlv);
        Command program = binary();
        assertThat(around(program, DEBUG)).isEqualTo(program);
        assertThat(said())
                .contains("dlv is not installed")
                .contains("go install github.com/go-delve/delve/cmd/dlv@latest");
        assertThat(around(program, DEBUG)).isEqualTo(program);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatGoDidNotMakeRunsAsItIs() throws Exception {
        Command shell = Command.shell("./tmp/main", List.of("x"), List.of(), directory);
        assertThat(around(shell, DEBUG)).isEqualTo(shell);
        assertThat(said()).contains("set entrypoint to what cmd makes");
        Path script = executable("tmp/main.sh", "#!/bin/sh\n");
        Command text = new Command(script, List.of("main.sh"), List.of(), directory);
        assertThat(around(text, DEBUG)).isEqualTo(text);
    }

    @Test
    void whoStartsDelveByHandGetsNoSecondOne() throws Exception {
        Command byHand = new Command(dlv, List.of("dlv", "exec", "x"), List.of(), directory);
        assertThat(around(byHand, DEBUG)).isEqualTo(byHand);
        assertThat(said()).isEmpty();
    }
}
