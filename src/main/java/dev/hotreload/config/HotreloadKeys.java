package dev.hotreload.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The keys that Air does not have. */
final class HotreloadKeys {

    static final Key<Boolean> EAGER =
            Key.of(
                    "hotreload.eager",
                    SwitchType.SWITCH,
                    true,
                    "Start a build with the first change instead of after `delay`");
    static final Key<Boolean> GO_FLAGS =
            Key.of(
                    "hotreload.go_flags",
                    SwitchType.SWITCH,
                    true,
                    "Have `go build` in `cmd` leave out what takes time and is not needed to run");
    static final Key<Boolean> SKIP_IDENTICAL =
            Key.of(
                    "hotreload.skip_identical",
                    SwitchType.SWITCH,
                    true,
                    "Leave the program alone when Go sources changed and the binary did not");
    static final Key<Optional<String>> STOP_SIGNAL =
            Key.of(
                    "hotreload.stop_signal",
                    TextType.SIGNAL,
                    Optional.<String>empty(),
                    "Stop with this signal, and SIGKILL after `kill_delay`: \"TERM\"");
    static final Key<List<Stop.Step>> STOP =
            Key.of(
                    "hotreload.stop",
                    ListType.STOP_STEPS,
                    List.<Stop.Step>of(),
                    "Stop with one signal after another: [\"INT 5s\", \"TERM 2s\", \"QUIT 1s\","
                            + " \"KILL\"]; instead of the keys above");
    static final Key<Boolean> ROLLBACK =
            Key.of(
                    "hotreload.rollback",
                    SwitchType.SWITCH,
                    false,
                    "Go back to the last good binary when the new one fails at its start");
    static final Key<Duration> ROLLBACK_WINDOW =
            Key.of(
                    "hotreload.rollback_window",
                    DurationType.DURATION,
                    Duration.ofSeconds(2),
                    "How long that start lasts, readiness comes on top");
    static final Key<Stdin> STDIN =
            Key.of(
                    "hotreload.stdin",
                    TextType.STDIN,
                    Stdin.AUTO,
                    "Whose standard input is: auto (a terminal: keys for hotreload; a pipe: the"
                            + " program's), app or none");
    static final Key<Optional<URI>> READY_HTTP =
            Key.of(
                    "hotreload.ready.http",
                    TextType.HTTP,
                    Optional.<URI>empty(),
                    "The program is ready once this answers with 200 to 399:"
                            + " \"http://localhost:8080/health\"");
    static final Key<Integer> READY_PORT =
            Key.of(
                    "hotreload.ready.port",
                    IntegerType.PORT,
                    0,
                    "The program is ready once somebody listens on this port; 0 is none");
    static final Key<Optional<Regex>> READY_LOG =
            Key.of(
                    "hotreload.ready.log",
                    TextType.OPTIONAL_REGEX,
                    Optional.<Regex>empty(),
                    "The program is ready once a line that it writes matches this regular"
                            + " expression");
    static final Key<Duration> READY_TIMEOUT =
            Key.of(
                    "hotreload.ready.timeout",
                    DurationType.DURATION,
                    Duration.ofSeconds(10),
                    "How long that may take before it counts as failed");

    static final Key<Boolean> GITIGNORE =
            Key.of(
                    "hotreload.gitignore",
                    SwitchType.SWITCH,
                    true,
                    "Do not watch what git ignores, unless an include names it or git tracks it");

    static final Section SECTION =
            new Section(
                    "Hotreload: what Air does not have",
                    List.of(
                            EAGER,
                            GO_FLAGS,
                            SKIP_IDENTICAL,
                            GITIGNORE,
                            STOP_SIGNAL,
                            STOP,
                            ROLLBACK,
                            ROLLBACK_WINDOW,
                            STDIN));
    static final Section READY =
            new Section(
                    "Ready: when a program that was started counts as ready",
                    List.of(READY_HTTP, READY_PORT, READY_LOG, READY_TIMEOUT));

    private HotreloadKeys() {}
}
