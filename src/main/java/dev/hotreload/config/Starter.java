package dev.hotreload.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The configuration that a new project begins with: graceful, and quick to react. */
public final class Starter {

    /** Where it is written. */
    public static final String FILE = ".air.toml";

    private static final String HEADER =
            """
            # Configuration of hotreload. Air reads this file too, except for [hotreload].
            # Keys that begin with # have the default that stands behind them.
            """;

    private Starter() {}

    /** The configuration that a directory has already. */
    public static Optional<Path> existing(Path directory) {
        return ConfigFile.firstIn(directory, directory).map(ConfigFile::path);
    }

    /**
     * The file's text, which loads without a warning.
     *
     * @param mainPackage what to build, such as {@code ./cmd/server}
     */
    public static String text(String mainPackage) {
        String build = "go build -o ./tmp/main " + ShellWord.quote(mainPackage);
        return new Template()
                .setDefault(ProjectKeys.ROOT)
                .setDefault(ProjectKeys.TMP_DIR)
                .set(BuildKeys.CMD, build)
                .set(BuildKeys.DELAY, Duration.ofMillis(100))
                .set(ProgramKeys.ENTRYPOINT, List.of("./tmp/main"))
                .setDefault(ProgramKeys.ARGS_BIN)
                .set(ProgramKeys.SEND_INTERRUPT, true)
                .set(ProgramKeys.KILL_DELAY, Duration.ofSeconds(5))
                .setDefault(WatchKeys.INCLUDE_EXT)
                .setDefault(WatchKeys.EXCLUDE_DIR)
                .setDefault(WatchKeys.EXCLUDE_REGEX)
                .text(HEADER);
    }
}
