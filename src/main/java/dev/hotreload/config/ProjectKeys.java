package dev.hotreload.config;

import java.util.List;

/** The keys above all tables. */
final class ProjectKeys {

    static final Key<String> ROOT =
            Key.of("root", TextType.FILLED_PATH, ".", "Directory to watch; `~/` is expanded");
    static final Key<String> TMP_DIR =
            Key.of(
                    "tmp_dir",
                    TextType.FILLED_PATH,
                    "tmp",
                    "Where build log and binary go, relative to `root`; never watched");
    static final Key<String> TESTDATA_DIR =
            Key.of(
                    "testdata_dir",
                    TextType.PATH,
                    "testdata",
                    "A directory that is never watched, relative to `root`");
    static final Key<List<String>> ENV_FILES =
            Key.of(
                    "env_files",
                    ListType.PATHS,
                    List.of(),
                    "Files of variables, read before every build; the last one wins");

    static final Section SECTION =
            new Section("Project", List.of(ROOT, TMP_DIR, TESTDATA_DIR, ENV_FILES));

    private ProjectKeys() {}
}
