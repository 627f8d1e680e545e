package dev.hotreload.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice.After;
import dev.hotreload.report.Notice.App;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class WordingTest {

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    private static void says(Notice notice, Part part, String words) {
        assertThat(Wording.of(notice)).isEqualTo(words);
        assertThat(Wording.partOf(notice)).isEqualTo(part);
    }

    @Test
    void aReload() {
        says(
                new Notice.Reloaded(
                        "main.go changed",
                        Optional.of(ms(412)),
                        Optional.of(new Notice.Gone(ms(18), false)),
                        4711,
                        Optional.of(ms(35)),
                        ms(1431)),
                Part.MAIN,
                "main.go changed · built 412 ms · stopped 18 ms · started pid 4711 · ready 35 ms · total 1.4 s");
    }

    @Test
    void aReloadThatKilledTheOldProgram() {
        Notice.Gone killed = new Notice.Gone(ms(8), true);
        says(
                new Notice.Reloaded(
                        ".env changed",
                        Optional.empty(),
                        Optional.of(killed),
                        4711,
                        Optional.empty(),
                        ms(9)),
                Part.MAIN,
                ".env changed · killed 8 ms · started pid 4711 · total 9 ms");
    }

    @Test
    void aBuildThatChangesNothing() {
        says(
                new Notice.Unchanged("main.go changed", ms(412), 4711),
                Part.MAIN,
                "main.go changed · built 412 ms · binary unchanged, pid 4711 kept");
    }

    @Test
    void aStartWithoutABuildOrAnOldProgram() {
        says(
                new Notice.Reloaded(
                        "started again",
                        Optional.empty(),
                        Optional.empty(),
                        4711,
                        Optional.empty(),
                        ms(3)),
                Part.MAIN,
                "started again · started pid 4711 · total 3 ms");
    }

    @Test
    void aFailedBuild() {
        says(failed(App.NONE), Part.BUILD, FAILED);
        says(failed(App.AWAITS_CHANGE), Part.BUILD, FAILED + " · waiting for a change");
        says(failed(App.KEPT), Part.BUILD, FAILED + " · the old program keeps running");
        says(failed(App.STOPPED), Part.BUILD, FAILED + " · the program is stopped (stop_on_error)");
    }

    private static final String FAILED = "main.go changed · build failed 300 ms · exit status 1";

    private static Notice failed(App app) {
        return new Notice.BuildFailed("main.go changed", "exit status 1", ms(300), app);
    }

    @Test
    void aBuildThatStillFails() {
        says(
                new Notice.StillFailing("./main.go:1:2: wrong", Duration.ofSeconds(125)),
                Part.BUILD,
                "the build has been failing for 2 min 5 s: ./main.go:1:2: wrong");
    }

    @Test
    void anEndThatNobodyAskedFor() {
        says(
                new Notice.Ended(4711, "exit status 3", false, ms(1500), false, After.WAITING),
                Part.RUNNER,
                "pid 4711 ended by itself · exit status 3 · lived 1.5 s · waiting for a change");
    }

    @Test
    void anEndAfterWhichTheProgramIsStartedAgain() {
        says(
                new Notice.Ended(4711, "SIGSEGV", false, ms(15), true, After.again(ms(500))),
                Part.RUNNER,
                "pid 4711 ended by itself · SIGSEGV · lived 15 ms · before it was ready · starting again in 500 ms");
    }

    @Test
    void programsThatGiveWayToTheOneBefore() {
        says(
                new Notice.Ended(4711, "exit status 1", false, ms(120), false, After.GOING_BACK),
                Part.RUNNER,
                "pid 4711 ended by itself · exit status 1 · lived 120 ms · going back to the"
                        + " program built before");
        says(
                new Notice.RolledBack("main.go changed", "ended with exit status 1", ms(120), 4712),
                Part.MAIN,
                "ROLLED BACK: main.go changed · the new program ended with exit status 1 after"
                        + " 120 ms · the one built before runs again, pid 4712");
        says(
                new Notice.RolledBack("main.go changed", "could not be started", ms(0), 4712),
                Part.MAIN,
                "ROLLED BACK: main.go changed · the new program could not be started · the one"
                        + " built before runs again, pid 4712");
    }

    @Test
    void aProgramThatHasNoneToGiveWayTo() {
        After nothing = new After.NothingBefore(Duration.ofSeconds(2));
        assertThat(Wording.of(new Notice.Ended(1, "exit status 1", false, ms(5), false, nothing)))
                .endsWith(
                        " · nothing to go back to yet: no build has run for rollback_window"
                                + " (2.0 s), waiting for a change");
    }

    @Test
    void programsThatAreNotReady() {
        String pending = "http://localhost:8080/health (connection refused)";
        says(
                new Notice.AwaitingReady(4711, pending),
                Part.RUNNER,
                "pid 4711 started · waiting for " + pending);
        says(
                new Notice.NotReady(ms(10_000), "port 8080 (nobody listens)", false),
                Part.MAIN,
                "not ready after 10.0 s: port 8080 (nobody listens)");
    }

    @Test
    void processesThatOutliveTheFirst() {
        List<String> rest = List.of("pid 4713 (sleep 1000)");
        says(
                new Notice.LeftBehind(4711, "exit status 2", false, ms(3000), rest),
                Part.RUNNER,
                "pid 4711 ended by itself · exit status 2 · lived 3.0 s · left running: pid"
                        + " 4713 (sleep 1000)");
        says(
                new Notice.LeftBehind(4711, "exit status 0", true, ms(3000), rest),
                Part.RUNNER,
                "pid 4711 has ended and left pid 4713 (sleep 1000) running");
        says(
                new Notice.RestGone(4711, After.WAITING),
                Part.RUNNER,
                "what pid 4711 had left running is gone · waiting for a change");
    }

    @Test
    void anEndThatTheShellExplains() {
        Notice ended = new Notice.Ended(1, "exit status 127", false, ms(1), false, After.WAITING);
        assertThat(Wording.of(ended))
                .contains("exit status 127 (the shell did not find the command)");
    }

    @Test
    void stops() {
        says(
                new Notice.Killed(4711, ms(5001), true, false),
                Part.RUNNER,
                "pid 4711 did not end in time · killed after 5.0 s");
        says(
                new Notice.StillRuns(4711, ms(5001), "INT", "TERM"),
                Part.RUNNER,
                "pid 4711 still runs 5.0 s after SIGINT, sending SIGTERM");
        says(
                new Notice.Killed(4711, ms(201), false, false),
                Part.RUNNER,
                "pid 4711 killed after 201 ms");
        says(
                new Notice.Killed(4711, ms(8), false, true),
                Part.RUNNER,
                "pid 4711 killed after 8 ms · s starts it again");
        says(
                new Notice.Stopped(4711, ms(18), true),
                Part.RUNNER,
                "stopped pid 4711 18 ms · s starts it again");
        says(new Notice.Stopped(4711, ms(18), false), Part.RUNNER, "stopped pid 4711 18 ms");
        says(
                new Notice.Leaving("SIGTERM"),
                Part.MAIN,
                "SIGTERM: stopping (once more kills at once)");
    }

    @Test
    void aStartThatFailed() {
        says(
                new Notice.NotStarted("/app/main: Exec format error"),
                Part.RUNNER,
                "not started: /app/main: Exec format error");
    }

    @Test
    void aVisitor() {
        says(
                new Notice.Visited("main.go changed", Optional.of(ms(412)), false),
                Part.RUNNER,
                "main.go changed · built 412 ms · ends the visit of the debugger that stands at a"
                        + " breakpoint");
        says(
                new Notice.Visited(".env changed", Optional.empty(), true),
                Part.RUNNER,
                ".env changed · waits until the debugger goes on from its breakpoint, or leaves");
    }

    @Test
    void aLongBuild() {
        says(
                new Notice.Building("first build", ms(2000)),
                Part.BUILD,
                "first build · building for 2.0 s");
        says(
                new Notice.GoAtWork(ms(20_000)),
                Part.BUILD,
                "go has been at work for 20.0 s: with an empty build cache it compiles the standard"
                        + " library too");
        says(
                new Notice.NotEnding(ms(20_000)),
                Part.BUILD,
                "cmd has been running for 20.0 s: it has to end; if it starts the program itself,"
                        + " have it only build, and set entrypoint to what it makes");
    }

    @Test
    void aLoop() {
        says(
                new Notice.Looping(List.of("/app/a.go", "/app/b.go"), 3),
                Part.BUILD,
                "/app/a.go, /app/b.go changed during each of the last 3 builds, so the build writes"
                        + " it: what changes there during a build counts no more; add it to"
                        + " exclude_file or exclude_regex");
    }

    @Test
    void aCommandAfterTheEnd() {
        says(
                new Notice.PostCommandFailed("exit 4: exit status 4"),
                Part.BUILD,
                "post_cmd exit 4: exit status 4");
    }

    @Test
    void aRule() {
        says(
                new Notice.RuleRan("css", "a.css changed", "exit status 0", true, ms(20)),
                Part.BUILD,
                "a.css changed · rule css ran 20 ms");
        says(
                new Notice.RuleRan("css", "a.css changed", "exit status 2", false, ms(20)),
                Part.BUILD,
                "a.css changed · rule css failed 20 ms · exit status 2");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "59949, 59.9 s",
        "59999, 59.9 s",
        "60000, 1 min 0 s",
        "185000, 3 min 5 s",
        "7200000, 120 min 0 s"
    })
    void timesAreRoundedDownToWhatMatters(long millis, String words) {
        assertThat(Wording.time(ms(millis))).isEqualTo(words);
    }
}
