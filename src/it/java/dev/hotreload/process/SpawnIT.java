package dev.hotreload.process;

import static dev.hotreload.process.Children.run;
import static dev.hotreload.process.Children.shell;
import static dev.hotreload.process.Children.soon;
import static dev.hotreload.process.Children.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotreload.posix.NativeText;
import dev.hotreload.posix.Signal;
import dev.hotreload.process.Children.Ran;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a child is given, and how its end is told. */
class SpawnIT {

    private static final String[] AWKWARD = {
        "",
        "a b",
        "it's",
        "\"quoted\"",
        "$HOME",
        "`id`",
        "two\nlines",
        "*",
        "\\n",
        "-e",
        "ü→😀",
        NativeText.decode(new byte[] {'x', (byte) 0xFF, (byte) 0xC3, 'y'}, 0, 4)
    };

    private static final long OF_THE_C_LIBRARY = 0b11L << 31;

    @TempDir Path directory;

    @Test
    void exitCodesAndSignalsAreExactOverTwoHundredQuickChildren() throws Exception {
        List<CompletableFuture<ExitStatus>> ends = new ArrayList<>();
        List<ExitStatus> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean killed = i % 3 == 0;
            ends.add(start(killed ? "kill -9 $$" : "exit " + i).gone());
            expected.add(killed ? new Signalled(Signal.KILL) : new Exited(i));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(soon(ends.get(i))).as("child %d", i).isEqualTo(expected.get(i));
        }
    }

    @Test
    void argumentsReachTheChildByteForByte() throws Exception {
        Ran ran = run(shell("for word in \"$@\"; do printf '%s\\0' \"$word\"; done; :", AWKWARD));
        assertThat(zeroTerminated(ran)).isEqualTo(List.of(AWKWARD));
    }

    @Test
    void shellTextMayHaveSeveralCommandsOfWhichTheLastGetsTheArguments() throws Exception {
        assertThat(run(shell("X=1; export X; printf '%s,'", "a b", "c")).text())
                .isEqualTo("a b,c,");
    }

    @Test
    void theEnvironmentReachesTheChildByteForByteWithTheMarkerAndNothingElse() throws Exception {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < AWKWARD.length; i++) {
            entries.add("V" + i + "=" + AWKWARD[i]);
        }
        Path env = Path.of("/usr/bin/env");
        Ran ran = run(new Command(env, List.of("env", "-0"), entries, directory));
        assertThat(zeroTerminated(ran))
                .startsWith(entries.toArray(String[]::new))
                .hasSize(entries.size() + 1);
        assertThat(zeroTerminated(ran).getLast()).startsWith("HOTRELOAD_RUN=test-");
    }

    private static List<String> zeroTerminated(Ran ran) {
        List<String> items = List.of(ran.text().split("\0", -1));
        return items.subList(0, items.size() - 1);
    }

    @Test
    void aChildLeadsAGroupOfItsOwn() throws Exception {
        String stat = run("cat /proc/$$/stat").text();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4);
        assertThat(fields[2]).isEqualTo(stat.substring(0, stat.indexOf(' ')));
    }

    @Test
    void aChildHasNoSignalIgnoredOrBlocked() throws Exception {
        assertThat(signals("SigIgn", run("cat /proc/self/status"))).isZero();
        assertThat(signals("SigBlk", run("cat /proc/self/status"))).isZero();
    }

    @Test
    void aChildHasNoSignalIgnoredWhereTheDaemonIgnoresThem() throws Exception {
        Ran probe =
                run(
                        shell(
                                "trap '' INT TERM HUP QUIT USR1; exec",
                                System.getProperty("java.home") + "/bin/java",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StatusProbe.class.getName()));
        assertThat(signals("SigIgn", probe)).isZero();
        assertThat(signals("SigBlk", probe)).isZero();
    }

    /** The set as a mask, without the two that the C library keeps for itself. */
    private static long signals(String set, Ran status) {
        Matcher line = Pattern.compile(set + ":\\s+([0-9a-f]{16})").matcher(status.text());
        assertThat(line.find()).as(status.text()).isTrue();
        return Long.parseUnsignedLong(line.group(1), 16) & ~OF_THE_C_LIBRARY;
    }

    @Test
    void aChildHasTheStandardDescriptorsOnly() throws Exception {
        try (var _ = Files.newInputStream(Path.of("/dev/zero"))) {
            String theDirectoryItself = "3\n";
            assertThat(run("exec ls /proc/self/fd").text())
                    .isEqualTo("0\n1\n2\n" + theDirectoryItself);
        }
    }

    @Test
    void aChildReadsNothing() throws Exception {
        assertThat(run("cat; readlink /proc/self/fd/0").text()).isEqualTo("/dev/null\n");
    }

    @Test
    void aChildRunsInItsDirectory() throws Exception {
        Path odd = Files.createDirectory(directory.resolve("odd name ü"));
        Command command = Command.shell("pwd -P", List.of(), List.of(), odd);
        assertThat(run(command).text()).isEqualTo(odd.toRealPath() + "\n");
    }

    @Test
    void aMissingExecutableIsAnErrorThatNamesIt() {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> run(new Command(missing, List.of("m"), List.of(), directory)))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + ": No such file or directory");
    }

    @Test
    void aFileThatIsNoProgramIsAnErrorThatNamesIt() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "hello\n");
        assertThatThrownBy(() -> run(new Command(text, List.of("t"), List.of(), directory)))
                .hasMessage(text + ": Permission denied");
        assertThat(text.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> run(new Command(text, List.of("t"), List.of(), directory)))
                .hasMessage(text + ": Exec format error");
    }

    @Test
    void aMissingDirectoryIsAnError() {
        Path missing = directory.resolve("missing");
        assertThatThrownBy(() -> run(Command.shell("true", List.of(), List.of(), missing)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No such file or directory");
    }

    @Test
    void failedStartsLeaveNoDescriptorOpen() throws Exception {
        Command missing =
                new Command(directory.resolve("missing"), List.of("m"), List.of(), directory);
        int before = Children.openDescriptors();
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> run(missing)).isInstanceOf(IOException.class);
        }
        assertThat(Children.openDescriptors()).isLessThanOrEqualTo(before);
    }
}
