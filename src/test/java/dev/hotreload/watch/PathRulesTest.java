package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Program;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each table is one configuration; each row a path below root and what is said of it. */
class PathRulesTest {

    private static final Path ROOT = Path.of("/home/dev/shop");
    private static final String BUILD = "build";
    private static final String NONE = "ignored: ";

    @TestFactory
    Stream<DynamicTest> defaults() {
        return table(Configs.at(ROOT))
                .file("main.go", BUILD)
                .file("cmd/api/main.go", BUILD)
                .file("views/index.html", BUILD)
                .file("views/a.tar.go", BUILD)
                .file("odd name ünïcode\n.go", BUILD)
                .file("main_test.go", NONE + "exclude_regex _test.go")
                .file("README.md", NONE + "include_ext does not list .md")
                .file("Makefile", NONE + "include_ext does not list Makefile")
                .file("go.mod", NONE + "include_ext does not list .mod")
                .file("go.sum", NONE + "include_ext does not list .sum")
                .file("main.GO", NONE + "include_ext does not list .GO")
                .file("main.go~", NONE + "include_ext does not list .go~")
                .file("assets/embed.go", NONE + "exclude_dir assets")
                .file("assets/deep/embed.go", NONE + "exclude_dir assets")
                .file("internal/assets/embed.go", BUILD)
                .file("tmp/gen.go", NONE + "tmp_dir tmp")
                .file("testdata/x.go", NONE + "testdata_dir testdata")
                .file("internal/testdata/x.go", BUILD)
                .file(".git/x.go", NONE + "directory with a leading dot: .git")
                .file("web/.cache/x.go", NONE + "directory with a leading dot: web/.cache")
                .file("web/node_modules/x/y.go", NONE + "node_modules, which no include_dir names")
                .file("../elsewhere/x.go", NONE + "outside of root")
                .file("../shop2/x.go", NONE + "outside of root")
                .walked(".", "cmd", "cmd/api", "internal/assets", "internal/testdata")
                .pruned("assets", "assets/img", "tmp", "vendor", "testdata", ".git", ".git/hooks")
                .pruned("node_modules", "web/node_modules/react", "..", "../elsewhere")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tmpDirIsNeverWatched() {
        return table(Configs.at(ROOT).tmpDir("build/out").excludeDir())
                .file("build/out/x.go", NONE + "tmp_dir build/out")
                .file("build/x.go", BUILD)
                .file("tmp/x.go", BUILD)
                .walked("build")
                .pruned("build/out", "build/out/deep")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tmpDirIsNotWatchedEvenIfIncluded() {
        return table(
                        Configs.at(ROOT)
                                .includeFile("tmp/x.txt")
                                .rule(List.of("tmp"), List.of())
                                .rule(List.of(), List.of(), List.of("tmp/y.txt"), List.of()))
                .file("tmp/x.txt", NONE + "include_ext does not list .txt")
                .file("tmp/y.txt", NONE + "include_ext does not list .txt")
                .file("tmp/x.go", NONE + "tmp_dir tmp")
                .pruned("tmp")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tmpDirOutsideOfRootOrAroundItChangesNothing() {
        return Stream.concat(
                table(Configs.at(ROOT).tmpDir("/tmp/shop"))
                        .file("main.go", BUILD)
                        .walked(".")
                        .tests(),
                table(Configs.at(ROOT).tmpDir("..")).file("main.go", BUILD).walked(".").tests());
    }

    @TestFactory
    Stream<DynamicTest> rootWithALeadingDotIsWatched() {
        return table(Configs.at(Path.of("/home/dev/.dotfiles")))
                .file("main.go", BUILD)
                .file("cmd/main.go", BUILD)
                .walked(".", "cmd")
                .pruned(".git")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> includeDirRestrictsRootToThoseTrees() {
        return table(Configs.at(ROOT).includeDir("cmd", "internal/app").excludeDir("cmd/old"))
                .file("cmd/main.go", BUILD)
                .file("cmd/api/main.go", BUILD)
                .file("cmd/old/main.go", NONE + "exclude_dir cmd/old")
                .file("cmd2/main.go", NONE + "outside of include_dir")
                .file("internal/app/x.go", BUILD)
                .file("internal/x.go", NONE + "outside of include_dir")
                .file("main.go", NONE + "outside of include_dir")
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
                .file(
                        "../shared/.git/x.go",
                        NONE + "directory with a leading dot: /home/dev/shared/.git")
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
                .file(
                        "web/node_modules/theirs/x.go",
                        NONE + "node_modules, which no include_dir names")
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
                .file("assets/deep/other.css", NONE + "include_ext does not list .css")
                .file("assets/deep/other.go", NONE + "exclude_dir assets")
                .file("x_test.go", NONE + "exclude_regex _test.go")
                .file("a.md", NONE + "exclude_file a.*")
                .walked("assets", "assets/deep")
                .pruned("assets/other", "assets/deep/deeper")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> excludeFileIsAGlobOnTheRelativePath() {
        return table(Configs.at(ROOT).excludeFile("docs.go", "*/gen_*.go", "[", "a[0-9].go"))
                .file("docs.go", NONE + "exclude_file docs.go")
                .file("api/docs.go", BUILD)
                .file("api/gen_x.go", NONE + "exclude_file */gen_*.go")
                .file("api/v1/gen_x.go", BUILD)
                .file("gen_x.go", BUILD)
                .file("a1.go", NONE + "exclude_file a[0-9].go")
                .file("[.go", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> excludeRegexIsSearchedInTheAbsolutePath() {
        return table(Configs.at(ROOT).excludeRegex("shop/gen", "^/home/dev/shop/x[.]go$"))
                .file("gen/a.go", NONE + "exclude_regex shop/gen")
                .file("generated.go", NONE + "exclude_regex shop/gen")
                .file("api/gen/a.go", BUILD)
                .file("x.go", NONE + "exclude_regex ^/home/dev/shop/x[.]go$")
                .file("api/x.go", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> starIsEveryFileButWhatTheBuildWrites() {
        return table(
                        Configs.at(ROOT)
                                .includeExt("*")
                                .tmpDir(".")
                                .program(new Program.Bin("./bin/app", List.of())))
                .file("Makefile", BUILD)
                .file("notes.txt", BUILD)
                .file("bin/app", NONE + "written by the build itself")
                .file("bin/app-go-tmp-umask", NONE + "written by the build itself")
                .file("build-errors.log", NONE + "written by the build itself")
                .file("bin/other", BUILD)
                .file(".env", BUILD)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfProgramIsKnownAsOutput() {
        Program fullBin =
                new Program.FullBin("PORT=1 A=b ./bin/app --port 1", "./tmp/main", List.of());
        Program entrypoint = new Program.Entrypoint(List.of("bin/app", "serve"), List.of());
        Program bin = new Program.Bin("bin/app serve", List.of());
        return Stream.of(fullBin, entrypoint, bin)
                .flatMap(program ->
                        table(Configs.at(ROOT).includeExt("*").program(program))
                                .file("bin/app", NONE + "written by the build itself")
                                .file("bin/app2", BUILD)
                                .tests());
    }

    @TestFactory
    Stream<DynamicTest> rulesAreAskedFirstAndInTheirOrder() {
        return table(
                        Configs.at(ROOT)
                                .rule(List.of("assets"), List.of("css", "ts"))
                                .rule(
                                        List.of("assets"),
                                        List.of("css"),
                                        List.of("assets/a.js"),
                                        List.of())
                                .rule(List.of(), List.of("sql"), List.of(), List.of("_skip"))
                                .rule(List.of("proto"), List.of())
                                .rule(List.of(), List.of(), List.of("notes.txt"), List.of()))
                .file("assets/x.css", "rule 0")
                .file("assets/deep/x.ts", "rule 0")
                .file("assets/a.js", "rule 1")
                .file("assets/b.js", NONE + "include_ext does not list .js")
                .file("assets/embed.go", NONE + "exclude_dir assets")
                .file("assets/x.sql", "rule 2")
                .file("db/x.sql", "rule 2")
                .file("vendor/x.sql", NONE + "include_ext does not list .sql")
                .file("db/x_skip.sql", NONE + "include_ext does not list .sql")
                .file("proto/x.go", "rule 3")
                .file("proto/.git/x", NONE + "include_ext does not list x")
                .file("protocol/x.go", BUILD)
                .file("notes.txt", "rule 4")
                .walked("assets", "assets/img", "proto")
                .pruned("vendor", "proto/.git", "assets/node_modules")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> aRuleDirectoryInAnExcludedTreeIsReached() {
        return table(
                        Configs.at(ROOT)
                                .excludeDir("web", "web/src/old")
                                .rule(List.of("web/src"), List.of("ts"))
                                .rule(List.of("../design"), List.of("css")))
                .file("web/src/a/x.ts", "rule 0")
                .file("web/src/old/x.ts", NONE + "include_ext does not list .ts")
                .file("web/x.ts", NONE + "include_ext does not list .ts")
                .file("../design/x.css", "rule 1")
                .file("../design/x.go", NONE + "outside of root")
                .walked("web", "web/src", "web/src/a", "../design", "../design/deep")
                .pruned("web/dist", "web/src/old")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> environmentAndConfigurationCountWhereverTheyAre() {
        return table(
                        Configs.at(ROOT)
                                .file(".config/air.toml")
                                .envFile(".env")
                                .envFile("../secrets/dev.env")
                                .envFile("assets/env")
                                .rule(List.of(), List.of("toml")))
                .file(".config/air.toml", "configuration")
                .file(".config/other.toml", NONE + "include_ext does not list .toml")
                .file("other.toml", "rule 0")
                .file(".env", "environment")
                .file(".env.local", NONE + "include_ext does not list .local")
                .file("assets/env", "environment")
                .file("../secrets/dev.env", "environment")
                .file("../secrets/prod.env", NONE + "include_ext does not list .env")
                .file("../secrets/x.toml", NONE + "include_ext does not list .toml")
                .walked("../secrets", ".config", "assets")
                .pruned("../secrets/deep", ".config/deep", "assets/img")
                .tops(".", "../secrets")
                .tests();
    }

    private static Table table(Configs configs) {
        PathRules rules = configs.rules();
        return new Table(rules, Stream.builder());
    }

    private record Table(PathRules rules, Stream.Builder<DynamicTest> rows) {

        Table file(String path, String expected) {
            row(path + " is " + expected, () -> assertThat(said(path)).isEqualTo(expected));
            return this;
        }

        Table walked(String... dirs) {
            Stream.of(dirs)
                    .forEach(dir ->
                            row(
                                    dir + " is walked",
                                    () -> assertThat(rules.prunes(at(dir))).isFalse()));
            return this;
        }

        Table pruned(String... dirs) {
            Stream.of(dirs)
                    .forEach(dir ->
                            row(
                                    dir + " is pruned",
                                    () -> assertThat(rules.prunes(at(dir))).isTrue()));
            return this;
        }

        Table tops(String... dirs) {
            List<Path> expected = Stream.of(dirs).map(this::at).toList();
            row("tops", () -> assertThat(rules.tops()).isEqualTo(expected));
            return this;
        }

        Stream<DynamicTest> tests() {
            return rows.build();
        }

        private void row(String name, org.junit.jupiter.api.function.Executable check) {
            rows.add(DynamicTest.dynamicTest(name, check));
        }

        private Path at(String path) {
            return rules.root().resolve(path).normalize();
        }

        private String said(String path) {
            return switch (rules.verdict(at(path))) {
                case Verdict.Ignored(String reason) -> NONE + reason;
                case Verdict.Counts(Target.Program()) -> BUILD;
                case Verdict.Counts(Target.RuleCommand(int index)) -> "rule " + index;
                case Verdict.Counts(Target.Environment()) -> "environment";
                case Verdict.Counts(Target.Configuration()) -> "configuration";
            };
        }
    }
}
