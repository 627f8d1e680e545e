package dev.hotreload.config;

import java.time.Duration;
import java.util.List;

/** The keys of {@code [build]} that say what to start and how to stop it. */
final class ProgramKeys {

    static final Key<String> BIN =
            Key.of(
                            "build.bin",
                            TextType.FILLED,
                            "./tmp/main",
                            "The binary, relative to the working directory, or shell text; follows"
                                    + " `tmp_dir`")
                    .alsoPerSystem();
    static final Key<List<String>> ENTRYPOINT =
            Key.of(
                            "build.entrypoint",
                            ListType.COMMAND,
                            List.<String>of(),
                            "Program and first arguments, no shell; relative to `root`, or in"
                                    + " PATH; wins over `bin`")
                    .alsoPerSystem();
    static final Key<String> FULL_BIN =
            Key.of(
                            "build.full_bin",
                            TextType.TEXT,
                            "",
                            "Shell text to start instead, such as `APP_ENV=dev ./tmp/main`; wins"
                                    + " over `entrypoint`")
                    .alsoPerSystem();
    static final Key<List<String>> ARGS_BIN =
            Key.of(
                            "build.args_bin",
                            ListType.TEXTS,
                            List.<String>of(),
                            "Arguments for the program, each one passed as it stands")
                    .alsoPerSystem();
    static final Key<Boolean> SEND_INTERRUPT =
            Key.of(
                    "build.send_interrupt",
                    SwitchType.SWITCH,
                    false,
                    "Stop with SIGINT, and SIGKILL after `kill_delay`, instead of SIGKILL at once");
    static final Key<Duration> KILL_DELAY =
            Key.of(
                    "build.kill_delay",
                    DurationType.DURATION,
                    Duration.ZERO,
                    "How long a program may take to stop after SIGINT: \"5s\", or 5000 in ms");
    static final Key<Boolean> RERUN =
            Key.of(
                    "build.rerun",
                    SwitchType.SWITCH,
                    false,
                    "Start the program again when it ended by itself");
    static final Key<Duration> RERUN_DELAY =
            Key.of(
                    "build.rerun_delay",
                    IntegerType.MILLISECONDS,
                    Duration.ofMillis(500),
                    "The pause before that");

    static final Section SECTION =
            new Section(
                    "Program",
                    List.of(
                            BIN,
                            ENTRYPOINT,
                            FULL_BIN,
                            ARGS_BIN,
                            SEND_INTERRUPT,
                            KILL_DELAY,
                            RERUN,
                            RERUN_DELAY));

    private ProgramKeys() {}
}
