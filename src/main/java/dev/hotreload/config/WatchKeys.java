package dev.hotreload.config;

import java.time.Duration;
import java.util.List;

/** The keys of {@code [build]} that say which files count. */
final class WatchKeys {

    static final Key<List<String>> INCLUDE_EXT =
            Key.of(
                    "build.include_ext",
                    ListType.TEXTS,
                    List.of("go", "tpl", "tmpl", "html"),
                    "Extensions of the files that count; \"*\" stands for every file");
    static final Key<List<String>> INCLUDE_DIR =
            Key.of(
                    "build.include_dir",
                    ListType.PATHS,
                    List.of(),
                    "Directories of `root` named here are the only ones that count; those outside of it are added");
    static final Key<List<String>> INCLUDE_FILE =
            Key.of(
                    "build.include_file",
                    ListType.PATHS,
                    List.of(),
                    "Files that count whatever their extension, relative to `root`");
    static final Key<List<String>> EXCLUDE_DIR =
            Key.of(
                    "build.exclude_dir",
                    ListType.PATHS,
                    List.of("assets", "tmp", "vendor", "testdata"),
                    "Directories not to watch, such as `web/**/dist`, relative to `root`; follows `tmp_dir`");
    static final Key<List<String>> EXCLUDE_FILE =
            Key.of(
                    "build.exclude_file",
                    ListType.TEXTS,
                    List.of(),
                    "Patterns such as `**/gen_*.go` of files that do not count, relative to `root`");
    static final Key<List<Regex>> EXCLUDE_REGEX =
            Key.of(
                    "build.exclude_regex",
                    ListType.REGEXES,
                    List.of(Regex.compile("_test.go")),
                    "Files whose absolute path matches one of these do not count");
    static final Key<Boolean> EXCLUDE_UNCHANGED =
            Key.of(
                    "build.exclude_unchanged",
                    SwitchType.SWITCH,
                    false,
                    "Read for Air: the same bytes again never count here, whatever it says");
    static final Key<Boolean> FOLLOW_SYMLINK =
            Key.of(
                    "build.follow_symlink",
                    SwitchType.SWITCH,
                    false,
                    "Watch the directories that symbolic links lead to");
    static final Key<Boolean> IGNORE_DANGEROUS_ROOT_DIR =
            Key.of(
                    "build.ignore_dangerous_root_dir",
                    SwitchType.SWITCH,
                    false,
                    "Allow `root` to be `/`, `/root` or the home directory");
    static final Key<Boolean> POLL =
            Key.of(
                    "build.poll",
                    SwitchType.SWITCH,
                    false,
                    "Look at the files again and again instead of waiting for the system's events");
    static final Key<Duration> POLL_INTERVAL =
            Key.of(
                    "build.poll_interval",
                    IntegerType.MILLISECONDS,
                    Duration.ZERO,
                    "How often to look; 0 and all below 500 stand for 500");

    static final Section SECTION =
            new Section(
                    "Watching",
                    List.of(
                            INCLUDE_EXT,
                            INCLUDE_DIR,
                            INCLUDE_FILE,
                            EXCLUDE_DIR,
                            EXCLUDE_FILE,
                            EXCLUDE_REGEX,
                            EXCLUDE_UNCHANGED,
                            FOLLOW_SYMLINK,
                            IGNORE_DANGEROUS_ROOT_DIR,
                            POLL,
                            POLL_INTERVAL));

    private WatchKeys() {}
}
