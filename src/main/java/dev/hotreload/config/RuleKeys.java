package dev.hotreload.config;

import java.time.Duration;
import java.util.List;

/** The keys of one {@code [[build.rules]]}. */
final class RuleKeys {

    static final Key<String> NAME =
            Key.of("build.rules.name", TextType.TEXT, "", "For messages; else `rule-<index>`")
                    .onlyInFile();
    static final Key<String> CMD =
            Key.of("build.rules.cmd", TextType.TEXT, "", "Shell command to run; required")
                    .onlyInFile();
    static final Key<List<String>> INCLUDE_DIR =
            Key.of(
                            "build.rules.include_dir",
                            ListType.PATHS,
                            List.<String>of(),
                            "Directories, watched even if in `exclude_dir`; one `include_*` is"
                                    + " required")
                    .onlyInFile();
    static final Key<List<String>> INCLUDE_EXT =
            Key.of(
                            "build.rules.include_ext",
                            ListType.TEXTS,
                            List.<String>of(),
                            "Extensions of the files that run the command")
                    .onlyInFile();
    static final Key<List<String>> INCLUDE_FILE =
            Key.of(
                            "build.rules.include_file",
                            ListType.PATHS,
                            List.<String>of(),
                            "Files that run the command, relative to `root`")
                    .onlyInFile();
    static final Key<List<Regex>> EXCLUDE_REGEX =
            Key.of(
                            "build.rules.exclude_regex",
                            ListType.REGEXES,
                            List.<Regex>of(),
                            "Files whose absolute path matches one of these do not run it")
                    .onlyInFile();
    static final Key<Duration> DELAY =
            Key.of(
                            "build.rules.delay",
                            IntegerType.MILLISECONDS,
                            Duration.ofSeconds(1),
                            "How long to wait after the first change; 0 stands for 1000")
                    .onlyInFile();

    static final Section SECTION =
            new Section(
                    "Rules: files that run a command of their own instead of a build",
                    List.of(
                            NAME,
                            CMD,
                            INCLUDE_DIR,
                            INCLUDE_EXT,
                            INCLUDE_FILE,
                            EXCLUDE_REGEX,
                            DELAY));

    private RuleKeys() {}
}
