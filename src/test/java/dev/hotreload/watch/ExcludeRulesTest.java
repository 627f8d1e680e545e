package dev.hotreload.watch;

import static dev.hotreload.watch.RulesTable.BUILD;
import static dev.hotreload.watch.RulesTable.NONE;
import static dev.hotreload.watch.RulesTable.table;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Each table is one configuration; each row a path below root and what is said of it. */
class ExcludeRulesTest {

    private static final Path ROOT = Path.of("/home/dev/shop");

    @TestFactory
    Stream<DynamicTest> excludeFileIsAGlobOnTheRelativePath() {
        return table(Configs.at(ROOT).excludeFile("docs.go", "*/gen_*.go", "[", "a[0-9].go"))
                .file("docs.go", NONE + "exclude_file[0] `docs.go`")
                .file("api/docs.go", BUILD)
                .file("api/gen_x.go", NONE + "exclude_file[1] `*/gen_*.go`")
                .file("api/v1/gen_x.go", BUILD)
                .file("gen_x.go", BUILD)
                .file("a1.go", NONE + "exclude_file[3] `a[0-9].go`")
                .file("[.go", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> excludeRegexIsSearchedInTheAbsolutePath() {
        return table(Configs.at(ROOT).excludeRegex("shop/gen", "^/home/dev/shop/x[.]go$"))
                .file("gen/a.go", NONE + "exclude_regex[0] `shop/gen`")
                .file("generated.go", NONE + "exclude_regex[0] `shop/gen`")
                .file("api/gen/a.go", BUILD)
                .file("x.go", NONE + "exclude_regex[1] `^/home/dev/shop/x[.]go$`")
                .file("api/x.go", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> twoStarsInExcludeFileStandForAnyDirectories() {
        return table(Configs.at(ROOT).excludeFile("**/gen_*.go", "api/**/x.go", "old/**", "**["))
                .file("gen_a.go", NONE + "exclude_file[0] `**/gen_*.go`")
                .file("a/b/gen_a.go", NONE + "exclude_file[0] `**/gen_*.go`")
                .file("api/x.go", NONE + "exclude_file[1] `api/**/x.go`")
                .file("api/v1/v2/x.go", NONE + "exclude_file[1] `api/**/x.go`")
                .file("api/v1/y.go", BUILD)
                .file("x.go", BUILD)
                .file("old/a/b.go", NONE + "exclude_file[2] `old/**`")
                .file("older.go", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> twoStarsInExcludeDirStandForAnyDirectories() {
        return table(Configs.at(ROOT).excludeDir("**/dist", "web/**/old*", "gen*", "../lib/**/out"))
                .file("dist/x.go", NONE + "exclude_dir[0] `**/dist`")
                .file("a/dist/b/x.go", NONE + "exclude_dir[0] `**/dist`")
                .file("web/a/b/older/x.go", NONE + "exclude_dir[1] `web/**/old*`")
                .file("web/old/x.go", NONE + "exclude_dir[1] `web/**/old*`")
                .file("old/x.go", BUILD)
                .file("generated/x.go", BUILD)
                .walked("web", "web/a", "old")
                .pruned("dist", "web/dist", "web/old", "web/old/deep")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> excludeDirIsAnExactPath() {
        return table(Configs.at(ROOT).excludeDir("web", "api/v1/", "./docs", "/home/dev/shop/abs"))
                .file("web/x.go", NONE + "exclude_dir[0] `web`")
                .file("api/web/x.go", BUILD)
                .file("webs/x.go", BUILD)
                .file("api/v1/x.go", NONE + "exclude_dir[1] `api/v1`")
                .file("api/x.go", BUILD)
                .file("docs/x.go", NONE + "exclude_dir[2] `docs`")
                .file("abs/x.go", NONE + "exclude_dir[3] `abs`")
                .file("docs.go", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theFirstRuleThatExcludesIsNamed() {
        return table(
                        Configs.at(ROOT)
                                .excludeDir("a", "a/b")
                                .excludeFile("x_test.go", "*.go")
                                .excludeRegex("_test", "x"))
                .file("a/b/x.txt", NONE + "exclude_dir[0] `a`")
                .file("x_test.txt", NONE + "include_ext does not list .txt")
                .file("x_test.go", NONE + "exclude_file[0] `x_test.go`")
                .file("b/x_test.go", NONE + "exclude_regex[0] `_test`")
                .file("b/x.go", NONE + "exclude_regex[1] `x`")
                .tests();
    }
}
