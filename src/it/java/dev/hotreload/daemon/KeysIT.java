package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The keys of a terminal, which {@code script} makes. */
class KeysIT {

    private static final String ESC = "\u001b";
    private static final Map<String, String> PLAIN = Map.of("NO_COLOR", "1");

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void aProjectExists() throws Exception {
        project = Project.script(directory, "zero");
    }

    @Test
    void rBuildsAndStartsAnewThoughNothingChanged() throws Exception {
        try (Daemon daemon = started()) {
            daemon.type("r");
            daemon.await("^r pressed · built .* · started pid \\d+");
            daemon.await("^says zero");
        }
    }

    @Test
    void sStopsTheProgramAndStartsTheNewestAgain() throws Exception {
        try (Daemon daemon = started()) {
            daemon.type("s");
            daemon.await("^stopped pid \\d+ .* · s starts it again");
            project.says("one");
            daemon.await("^main.sh changed · built .* · the program is stopped · s starts it");
            daemon.type("s");
            daemon.await("^says one");
            daemon.await("^s pressed · started pid");
        }
    }

    @Test
    void pHoldsChangesBackUntilItIsPressedAgain() throws Exception {
        try (Daemon daemon = shell("exec %s -d")) {
            daemon.await("^says zero");
            daemon.awaitStart();
            daemon.type("p");
            daemon.await("^paused · p goes on");
            project.says("one");
            daemon.await("FilesChanged.*main.sh");
            daemon.type("p");
            daemon.await("^watching again · 1 file has changed");
            daemon.await("^says one");
        }
    }

    @Test
    void qQuits() throws Exception {
        try (Daemon daemon = started()) {
            daemon.type("q");
            daemon.await("^q: stopping");
            assertThat(daemon.exitCode()).isZero();
        }
    }

    @Test
    void enterPrintsAnEmptyLine() throws Exception {
        try (Daemon daemon = started()) {
            daemon.type("\r");
            daemon.await("^$");
        }
    }

    @Test
    void whatTheTerminalAnswersAndWhatIsPastedIsNoKey() throws Exception {
        try (Daemon daemon = started()) {
            daemon.type(ESC + "]11;rgb:1e1e/1e1e/2e2e\u0007" + ESC + "[24;80R" + ESC + "[A");
            daemon.type("a request that was pasted\n");
            daemon.type(ESC + "[200~q\n" + ESC + "[201~");
            awaitKeys(daemon);
            assertThat(daemon.text()).doesNotContain("pressed").doesNotContain("stopping");
            daemon.type("r");
            daemon.await("^r pressed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "\u0003", "INT", "TERM", "HUP"})
    void theTerminalIsLeftAsItWasFound(String way) throws Exception {
        String text = "trap : INT; stty -a > before; %s; echo left $?; stty -a > after";
        try (Daemon daemon = shell(text)) {
            daemon.awaitStart();
            assertThat(terminalOf()).contains("-icanon").contains("-echo ");
            if (way.length() == 1) {
                daemon.type(way);
            } else {
                send(way, daemonPid());
            }
            daemon.await("^left 0");
            daemon.exitCode();
            assertThat(project.read("after")).isEqualTo(project.read("before"));
        }
    }

    @Test
    void theTerminalIsLeftAsItWasFoundWhereNothingWasStarted() throws Exception {
        project.write(".air.toml", "tmp_dir = \"/dev/null/x\"\n" + project.read(".air.toml"));
        String text = "stty -a > before; %s; echo left $?; stty -a > after";
        try (Daemon daemon = shell(text)) {
            daemon.await("^left 1");
            daemon.exitCode();
            assertThat(project.read("after")).isEqualTo(project.read("before"));
        }
    }

    @Test
    void ctrlZGivesTheShellItsTerminalBackAndFgTheKeys() throws Exception {
        try (Daemon daemon = interactive()) {
            daemon.type(Daemon.LAUNCHER.toAbsolutePath() + "\n");
            daemon.await("says zero");
            daemon.awaitStart();
            daemon.type("\u001a");
            daemon.await("Stopped");
            daemon.type("stty -a | grep -o ' icanon'; echo shell is here\n");
            daemon.await("^ icanon");
            daemon.await("^shell is here");
            daemon.type("fg; echo le''ft\n");
            awaitKeys(daemon);
            daemon.type("q");
            daemon.await("^left");
            daemon.type("stty -a | grep -o ' icanon'; exit\n");
            daemon.await("^ icanon");
        }
    }

    @Test
    void inTheBackgroundNothingIsReadUntilFg() throws Exception {
        try (Daemon daemon = interactive()) {
            daemon.type(Daemon.LAUNCHER.toAbsolutePath() + " &\n");
            daemon.await("says zero");
            assertThat(daemon.awaitStart()).isPositive();
            daemon.type("echo r''r r\n");
            daemon.await("^rr r");
            daemon.type("jobs\n");
            daemon.await("Running");
            daemon.type("fg\n");
            awaitKeys(daemon);
            daemon.type("q");
            daemon.await("q: stopping");
            daemon.type("exit\n");
            assertThat(daemon.text()).doesNotContain("r pressed");
        }
    }

    private Daemon started() throws Exception {
        Daemon daemon = Daemon.inTerminal(directory, PLAIN);
        daemon.await("· \\? shows the keys");
        daemon.await("^says zero");
        daemon.awaitStart();
        return daemon;
    }

    private Daemon shell(String text) throws Exception {
        String command = text.formatted(Daemon.LAUNCHER.toAbsolutePath());
        return Daemon.shellInTerminal(directory, PLAIN, command);
    }

    private Daemon interactive() throws Exception {
        return Daemon.shellInTerminal(directory, PLAIN, "exec bash --norc --noprofile -i");
    }

    /** The shell says nothing when it gives the terminal over, and some do not tell the job. */
    private static void awaitKeys(Daemon daemon) throws Exception {
        for (int i = 0; i < 100; i++) {
            daemon.type("?");
            if (daemon.comes("^ *\\?*  q  quit", 300)) {
                return;
            }
        }
        throw new AssertionError("no keys in:\n" + daemon.text());
    }

    private String terminalOf() throws Exception {
        Process stty =
                new ProcessBuilder("stty", "-a", "-F", "/proc/" + daemonPid() + "/fd/0").start();
        return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private long daemonPid() throws Exception {
        String file = project.read("tmp/hotreload.run");
        return Long.parseLong(file.replaceAll("(?s).*^pid=(\\d+).*|.*\npid=(\\d+).*", "$1$2"));
    }

    private static void send(String signal, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }
}
