package dev.hotreload.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.LoadRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ArgumentsTest {

    private static Invocation parse(String... arguments) {
        return new Arguments(Path.of("/project"), Map.of()).parse(List.of(arguments));
    }

    private static LoadRequest request(String... arguments) {
        Invocation invocation = parse(arguments);
        assertThat(invocation).isInstanceOf(Invocation.Run.class);
        return ((Invocation.Run) invocation).request();
    }

    private static String misuse(String... arguments) {
        Invocation invocation = parse(arguments);
        assertThat(invocation).isInstanceOf(Invocation.Misused.class);
        return ((Invocation.Misused) invocation).message();
    }

    @Test
    void withoutArgumentsItRuns() {
        LoadRequest request = request();
        assertThat(request.file()).isEmpty();
        assertThat(request.flags()).isEmpty();
        assertThat(request.appArguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c x", "--config x", "-config x", "--config=x", "-c=x", "-c y -c x"})
    void aFileIsNamedInAnySpelling(String line) {
        assertThat(request(line.split(" ", -1)).file()).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--build.cmd X", "--build.cmd=X", "-build.cmd X", "-build.cmd=X"})
    void aKeyIsSetInAnySpelling(String line) {
        assertThat(request(line.split(" ", -1)).flags())
                .isEqualTo(Map.of("build.cmd", List.of("X")));
    }

    @ParameterizedTest
    @CsvSource({
        "--build.poll, true",
        "--build.poll --build.rerun, true",
        "--build.poll 0, 0",
        "--build.poll False, False",
        "--build.poll=t, t",
        "--build.poll -- 1, true",
        "--build.poll server, true"
    })
    void aSwitchTakesOnlyWordsThatSayYesOrNo(String line, String value) {
        assertThat(request(line.split(" ", -1)).flags())
                .containsEntry("build.poll", List.of(value));
    }

    @Test
    void wordsOfARepeatedFlagKeepTheirOrder() {
        assertThat(request("--env_files", "a,b", "--env_files=c", "--env_files", "").flags())
                .containsEntry("env_files", List.of("a,b", "c", ""));
    }

    @Test
    void valuesAreTakenByteForByte() {
        String value = "\"a b\" '$X' ${Y:-z} @f %s \\ \t é=1";
        assertThat(request("--build.cmd", value, "--build.bin=" + value).flags())
                .containsEntry("build.cmd", List.of(value))
                .containsEntry("build.bin", List.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "server --port 1, server --port 1",
                "-- server, server",
                "-c x -- -h, -h",
                "server -- x, server -- x",
                "-- -- x, -- x",
                "server -d -c y, server -d -c y",
                "- -h, - -h",
                "--build.poll app init, app init"
            })
    void theFirstWordThatIsNoFlagEndsTheFlags(String line, String rest) {
        assertThat(request(line.split(" ", -1)).appArguments())
                .containsExactly(rest.split(" ", -1));
    }

    @Test
    void argumentsOfTheProgramAreNotRead() {
        assertThat(request("--", "@file", "--build.delay", "x").appArguments())
                .containsExactly("@file", "--build.delay", "x");
    }

    @Test
    void aValueMayLookLikeAFlag() {
        assertThat(request("--build.args_bin", "--port=5", "--build.args_bin=-v").flags())
                .containsEntry("build.args_bin", List.of("--port=5", "-v"));
        assertThat(request("--build.cmd", "-d").flags()).containsEntry("build.cmd", List.of("-d"));
    }

    @Test
    void colorIsShortForItsMode() {
        assertThat(request("--color", "never", "--color.mode", "always").flags())
                .isEqualTo(Map.of("color.mode", List.of("never", "always")));
    }

    @Test
    void debugAndStrictAreSwitches() {
        assertThat(parse("-d", "--strict", "-d"))
                .isInstanceOfSatisfying(
                        Invocation.Run.class,
                        run -> {
                            assertThat(run.debug()).isTrue();
                            assertThat(run.request().strict()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "--version", "-version", "-c x -v"})
    void theVersionIsAskedFor(String line) {
        assertThat(parse(line.split(" ", -1))).isEqualTo(new Invocation.ShowVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "-help", "-v -h", "init -h"})
    void helpIsAskedFor(String line) {
        assertThat(parse(line.split(" ", -1))).isEqualTo(new Invocation.ShowHelp());
    }

    @Test
    void initCountsOnlyAsTheFirstWord() {
        assertThat(parse("init")).isEqualTo(new Invocation.Init());
        assertThat(request("-d", "init").appArguments()).containsExactly("init");
        assertThat(misuse("init", "x")).isEqualTo("init takes nothing behind it, not x");
    }

    @Test
    void printConfigTakesTheSameFlags() {
        assertThat(parse("--print-config", "--build.delay", "5"))
                .isInstanceOfSatisfying(
                        Invocation.PrintConfig.class,
                        print ->
                                assertThat(print.request().flags())
                                        .containsEntry("build.delay", List.of("5")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '~',
            textBlock =
                    """
                    --buid.poll ~ unknown flag --buid.poll; did you mean --build.poll?
                    --build.dely=5 ~ unknown flag --build.dely; did you mean --build.delay?
                    -dv ~ unknown flag -dv
                    --build.linux.cmd x ~ unknown flag --build.linux.cmd
                    --build.rules x ~ unknown flag --build.rules
                    --build.cmd ~ flag needs a value: --build.cmd
                    --delay 3 ~ unknown flag --delay; did you mean --build.delay?
                    --build.poll No server ~ --build.poll: must be true or false, not "No"; for example --build.poll=false
                    --build.poll=yes ~ --build.poll: must be true or false, not "yes"; for example --build.poll=true
                    --build.delay soon ~ --build.delay: must be an integer (ms), not "soon"; for example --build.delay=1000
                    --color pink ~ --color.mode: must be auto, always or never, not "pink"
                    """)
    void misuseIsExplained(String line, String message) {
        assertThat(misuse(line.split(" ", -1))).isEqualTo(message);
    }

    @Test
    void allBadValuesAreNamedAtOnce() {
        assertThat(misuse("--build.delay", "x", "--build.poll=y").lines()).hasSize(2);
    }
}
