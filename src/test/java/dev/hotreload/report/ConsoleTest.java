package dev.hotreload.report;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hotreload.report.Notice.After;
import dev.hotreload.report.Notice.App;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/** Which lines are shown, and in which colour. */
class ConsoleTest {

    private static final Map<Part, String> COLORS =
            Map.of(Part.MAIN, "magenta", Part.BUILD, "yellow", Part.RUNNER, "green");
    private static final Duration SOME = Duration.ofMillis(1);

    private static final Notice BUILDING = new Notice.Building("a", SOME);
    private static final Notice FAILED = new Notice.BuildFailed("a", "b", SOME, App.KEPT);

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Printer printer = new Printer(screen);
    private final Console console = new Console(printer);

    @AfterEach
    void nothingIsPrintedAnyMore() {
        Printer nowhere = new Printer(OutputStream.nullOutputStream());
        Logging.start(nowhere, new Look(Map.of(), false, false, true), false);
    }

    private String shown(Look look, Notice... notices) throws InterruptedException {
        screen.reset();
        Logging.start(printer, look, false);
        for (Notice notice : notices) {
            console.tell(notice);
        }
        printer.flush(Duration.ofSeconds(20));
        return screen.toString(UTF_8);
    }

    private void isRed(Notice notice) throws InterruptedException {
        assertThat(shown(new Look(COLORS, false, false, false), notice)).startsWith("\u001b[31m");
    }

    private static Notice ended(boolean success, boolean early) {
        return new Notice.Ended(1, "exit status", success, SOME, early, After.WAITING);
    }

    @Test
    void whatFailedIsRed() throws Exception {
        isRed(FAILED);
        isRed(ended(false, false));
        isRed(ended(true, true));
        isRed(new Notice.Finding("panic: boom"));
        isRed(new Notice.NotStarted("no such file"));
        isRed(new Notice.NotReady(SOME, "port 1", false));
        isRed(new Notice.RuleRan("css", "a", "exit status 2", false, SOME));
    }

    @Test
    void whatWentWellHasTheColourOfItsPart() throws Exception {
        Look look = new Look(COLORS, false, false, false);
        assertThat(shown(look, BUILDING)).startsWith("\u001b[33m");
        assertThat(shown(look, ended(true, false))).startsWith("\u001b[32m");
    }

    @Test
    void aFailureIsPlainWhereThereAreNoColours() throws Exception {
        assertThat(shown(new Look(Map.of(), false, false, false), FAILED)).startsWith("a · build");
        Map<Part, String> raw = Map.of(Part.BUILD, "raw");
        assertThat(shown(new Look(raw, false, false, false), FAILED)).startsWith("a · build");
    }

    @Test
    void mainOnlyShowsFailuresOfTheOtherPartsToo() throws Exception {
        Look mainOnly = new Look(Map.of(), false, true, false);
        assertThat(shown(mainOnly, BUILDING, FAILED, ended(true, false)))
                .isEqualTo("a · build failed 1 ms · b · the old program keeps running\n");
    }

    @Test
    void silentShowsNothing() throws Exception {
        assertThat(shown(new Look(Map.of(), false, false, true), BUILDING, FAILED)).isEmpty();
    }
}
