package dev.hotreload.watch;

import static dev.hotreload.watch.RulesTable.BUILD;
import static dev.hotreload.watch.RulesTable.NONE;
import static dev.hotreload.watch.RulesTable.table;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Each table is one configuration; each row a path below root and what is said of it. */
class IncludeRulesTest {

    private static final Path ROOT = Path.of("/home/dev/shop");

    @TestFactory
    Stream<DynamicTest> includeDirRestrictsRootToThoseTrees() {
        return table(Configs.at(ROOT).includeDir("cmd", "internal/app").excludeDir("cmd/old"))
                .file("cmd/main.go", BUILD)
                .file("cmd/api/main.go", BUILD)
                .file("cmd/old/main.go", NONE + "exclude_dir[0] `cmd/old`")
                .file("cmd2/main.go", NONE + "include_dir does not list cmd2")
                .file("internal/app/x.go", BUILD)
                .file("internal/x.go", NONE + "include_dir does not list internal")
                .file("main.go", NONE + "include_dir does not list the directory of root itself")
                .walked(".", "cmd", "cmd/api", "internal", "internal/app")
                .pruned("cmd/old", "cmd2", "pkg", "internal/other")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> includeDirOutsideOfRootIsWatchedInAddition() {
        return table(Configs.at(ROOT).includeDir("../shared", "/opt/lib/.hidden"))
                .file("main.go", BUILD)
                .file("../shared/x.go", BUILD)
                .file("../shared/deep/x.go", BUILD)
                .file("../shared/.git/x.go", NONE + "leading dot")
                .file("/opt/lib/.hidden/x.go", BUILD)
                .file("/opt/lib/x.go", NONE + "outside of root")
                .walked(".", "cmd", "../shared", "../shared/deep", "/opt/lib/.hidden")
                .pruned("../shared/.git", "../shared/node_modules", "/opt/lib")
                .tops(".", "../shared", "/opt/lib/.hidden")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> nodeModulesIsWatchedWhereAnIncludeNamesIt() {
        return table(Configs.at(ROOT).includeDir("web", "web/node_modules/ours"))
                .file("web/node_modules/ours/x.go", BUILD)
                .file("web/node_modules/theirs/x.go", NONE + "node_modules")
                .walked("web/node_modules", "web/node_modules/ours/deep")
                .pruned("web/node_modules/theirs", "web/node_modules/ours/node_modules")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> includeFileCountsWhateverItsExtensionAndDirectory() {
        return table(
                        Configs.at(ROOT)
                                .includeFile("go.mod", "assets/deep/site.css", "x_test.go", "a.md")
                                .excludeFile("a.*"))
                .file("go.mod", BUILD)
                .file("go.sum", NONE + "include_ext does not list .sum")
                .file("assets/deep/site.css", BUILD)
                .file("assets/deep/other.css", NONE + "exclude_dir[0] `assets`")
                .file("assets/deep/other.go", NONE + "exclude_dir[0] `assets`")
                .file("x_test.go", NONE + "exclude_regex[0] `_test.go`")
                .file("a.md", NONE + "exclude_file[0] `a.*`")
                .walked("assets", "assets/deep")
                .pruned("assets/other", "assets/deep/deeper")
                .tests();
    }
}
