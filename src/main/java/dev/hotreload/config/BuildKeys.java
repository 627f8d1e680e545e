package dev.hotreload.config;

import java.time.Duration;
import java.util.List;

/** The keys of {@code [build]} that say how to build. */
final class BuildKeys {

    static final Key<List<String>> PRE_CMD =
            Key.of(
                            "build.pre_cmd",
                            ListType.TEXTS,
                            List.<String>of(),
                            "Shell commands to run before each build")
                    .alsoPerSystem();
    static final Key<String> CMD =
            Key.of(
                            "build.cmd",
                            TextType.FILLED,
                            "go build -o ./tmp/main .",
                            "Shell command that builds; follows `tmp_dir`")
                    .alsoPerSystem();
    static final Key<List<String>> POST_CMD =
            Key.of(
                            "build.post_cmd",
                            ListType.TEXTS,
                            List.<String>of(),
                            "Shell commands to run once when the daemon is told to leave")
                    .alsoPerSystem();
    static final Key<String> LOG =
            Key.of(
                    "build.log",
                    TextType.FILLED_PATH,
                    "build-errors.log",
                    "What the last build printed, relative to `tmp_dir`");
    static final Key<Duration> DELAY =
            Key.of(
                    "build.delay",
                    IntegerType.MILLISECONDS,
                    Duration.ofSeconds(1),
                    "How long files must rest before a build counts. The first change starts one at once,"
                            + " and 100 are enough, unless `eager` is off");
    static final Key<Boolean> STOP_ON_ERROR =
            Key.of(
                    "build.stop_on_error",
                    SwitchType.SWITCH,
                    false,
                    "Stop the program when a build fails, instead of letting the old one run");

    static final Section SECTION =
            new Section("Build", List.of(PRE_CMD, CMD, POST_CMD, LOG, DELAY, STOP_ON_ERROR));

    private BuildKeys() {}
}
