package dev.hotreload.watch;

import static dev.hotreload.watch.RulesTable.BUILD;
import static dev.hotreload.watch.RulesTable.NONE;
import static dev.hotreload.watch.RulesTable.table;

import dev.hotreload.config.Program;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each table is one configuration; each row a path below root and what is said of it. */
class PathRulesTest {

    private static final Path ROOT = Path.of("/home/dev/shop");

    @TestFactory
    Stream<DynamicTest> defaults() {
        return table(Configs.at(ROOT))
                .file("main.go", BUILD)
                .file("cmd/api/main.go", BUILD)
                .file("views/index.html", BUILD)
                .file("views/a.tar.go", BUILD)
                .file("odd name ünïcode\n.go", BUILD)
                .file("main_test.go", NONE + "exclude_regex[0] `_test.go`")
                .file("README.md", NONE + "include_ext does not list .md")
                .file("Makefile", NONE + "include_ext does not list Makefile")
                .file("go.mod", NONE + "include_ext does not list .mod")
                .file("go.sum", NONE + "include_ext does not list .sum")
                .file("main.GO", NONE + "include_ext does not list .GO")
                .file("main.go~", NONE + "include_ext does not list .go~")
                .file("assets/embed.go", NONE + "exclude_dir[0] `assets`")
                .file("assets/deep/embed.go", NONE + "exclude_dir[0] `assets`")
                .file("internal/assets/embed.go", BUILD)
                .file("tmp/gen.go", NONE + "tmp_dir `tmp`")
                .file("testdata/x.go", NONE + "testdata_dir `testdata`")
                .file("internal/testdata/x.go", BUILD)
                .file(".git/x.go", NONE + "leading dot")
                .file("web/.cache/x.go", NONE + "leading dot")
                .file("web/node_modules/x/y.go", NONE + "node_modules")
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
                .file("build/out/x.go", NONE + "tmp_dir `build/out`")
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
                .file("tmp/x.txt", NONE + "tmp_dir `tmp`")
                .file("tmp/y.txt", NONE + "tmp_dir `tmp`")
                .file("tmp/x.go", NONE + "tmp_dir `tmp`")
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
    Stream<DynamicTest> environmentAndConfigurationCountWhereverTheyAre() {
        return table(
                        Configs.at(ROOT)
                                .file(".config/air.toml")
                                .envFile(".env")
                                .envFile("../secrets/dev.env")
                                .envFile("assets/env")
                                .rule(List.of(), List.of("toml")))
                .file(".config/air.toml", "configuration")
                .file(".config/other.toml", NONE + "leading dot")
                .file("other.toml", "rule 0")
                .file(".env", "environment")
                .file(".env.local", NONE + "include_ext does not list .local")
                .file("assets/env", "environment")
                .file("../secrets/dev.env", "environment")
                .file("../secrets/prod.env", NONE + "outside of root")
                .file("../secrets/x.toml", NONE + "outside of root")
                .walked("../secrets", ".config", "assets")
                .pruned("../secrets/deep", ".config/deep", "assets/img")
                .tops(".", "../secrets")
                .tests();
    }
}
