package dev.hotreload.watch;

import static dev.hotreload.watch.RulesTable.BUILD;
import static dev.hotreload.watch.RulesTable.NONE;
import static dev.hotreload.watch.RulesTable.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What git ignores; each table is one tree of files that say so. */
class GitIgnoreRulesTest {

    @TempDir Path directory;
    private Path root;

    @BeforeEach
    void shop() throws IOException {
        root = Files.createDirectories(directory.resolve("shop"));
    }

    @TestFactory
    Stream<DynamicTest> patternsOfEachKind() throws IOException {
        write(
                ".gitignore",
                "# generated",
                "",
                "*.pb.go",
                "/bin",
                "gen/",
                "!keep.pb.go",
                "web/**/dist",
                "\\!odd.go",
                "space.go   ",
                "cafe[0-9].go\r",
                "*_x.go",
                "[");
        return table(Configs.at(root))
                .file("main.go", BUILD)
                .file("api/x.pb.go", NONE + ".gitignore `*.pb.go`")
                .file("api/keep.pb.go", BUILD)
                .file("bin/x.go", NONE + ".gitignore `/bin`")
                .file("cmd/bin/x.go", BUILD)
                .file("gen/x.go", NONE + ".gitignore `gen/`")
                .file("gen/keep.pb.go", NONE + ".gitignore `gen/`")
                .file("api/gen/deep/x.go", NONE + ".gitignore `gen/`")
                .file("gen.go", BUILD)
                .file("web/a/b/dist/x.go", NONE + ".gitignore `web/**/dist`")
                .file("web/dist/x.go", NONE + ".gitignore `web/**/dist`")
                .file("!odd.go", NONE + ".gitignore `\\!odd.go`")
                .file("space.go", NONE + ".gitignore `space.go   `")
                .file("cafe1.go", NONE + ".gitignore `cafe[0-9].go`")
                .file("notes_x.txt", NONE + "include_ext does not list .txt")
                .file("a_x.go", NONE + ".gitignore `*_x.go`")
                .walked("api", "cmd/bin", "web", "web/a")
                .pruned("bin", "bin/deep", "gen", "api/gen", "web/dist", "web/a/dist")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> theNearestFileThatSpeaksOfAPathDecides() throws IOException {
        write(".gitignore", "*.go", "!cmd/*.go");
        write("api/.gitignore", "!v1.go", "local.go");
        write("api/deep/.gitignore", "v1.go");
        return table(Configs.at(root))
                .file("main.go", NONE + ".gitignore `*.go`")
                .file("cmd/main.go", BUILD)
                .file("cmd/api/main.go", NONE + ".gitignore `*.go`")
                .file("api/v1.go", BUILD)
                .file("api/v2/v1.go", BUILD)
                .file("api/deep/v1.go", NONE + ".gitignore `v1.go`")
                .file("api/local.go", NONE + ".gitignore `local.go`")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> filesAroundRootCountUpToTheTopOfTheRepository() throws IOException {
        write("../.gitignore", "main.go");
        write("../mono/.gitignore", "shop/gen", "*.tmp.go", "build/");
        Path inside = root.resolve("../mono/build/shop").normalize();
        Path shop = root.resolve("../mono/shop").normalize();
        write("../mono/.git/info/exclude", "local/", "!never.tmp.go");
        return Stream.concat(
                table(Configs.at(shop))
                        .file("main.go", BUILD)
                        .file("gen/x.go", NONE + ".gitignore `shop/gen`")
                        .file("a.tmp.go", NONE + ".gitignore `*.tmp.go`")
                        .file("never.tmp.go", NONE + ".gitignore `*.tmp.go`")
                        .file("local/x.go", NONE + "exclude `local/`")
                        .pruned("gen", "local", "cmd/local")
                        .tests(),
                table(Configs.at(inside)).file("main.go", BUILD).walked(".", "cmd").tests());
    }

    @TestFactory
    Stream<DynamicTest> whereGitIgnoresRootOnlyFilesFromThereOnCount() throws IOException {
        write("../home/.git/info/exclude", "*.tmp.go");
        write("../home/.gitignore", "*");
        write("../home/work/app/.gitignore", "gen/");
        Path app = root.resolve("../home/work/app").normalize();
        Path lib = root.resolve("../home/lib").normalize();
        return Stream.concat(
                table(Configs.at(app).includeDir("../../lib", "."))
                        .file("main.go", BUILD)
                        .file("cmd/x.tmp.go", BUILD)
                        .file("gen/x.go", NONE + ".gitignore `gen/`")
                        .file("../../lib/x.go", BUILD)
                        .walked(".", "cmd", "../../lib/deep")
                        .pruned("gen")
                        .tests(),
                table(Configs.at(lib)).file("main.go", BUILD).walked("cmd").tests());
    }

    @Test
    void thatRootIsIgnoredIsFollowed() throws IOException {
        write("../home/.git/info/exclude", "");
        write("../home/.gitignore", "*.gen.go");
        Path app = Files.createDirectories(root.resolve("../home/work/app").normalize());
        Path file = app.resolve("x.gen.go");
        PathRules rules = Configs.at(app).rules();
        assertThat(rules.verdict(file)).isInstanceOf(Verdict.Ignored.class);
        write("../home/.gitignore", "*.gen.go", "work/");
        assertThat(rules.followIgnores(false)).isTrue();
        assertThat(rules.verdict(file)).isInstanceOf(Verdict.Counts.class);
    }

    @TestFactory
    Stream<DynamicTest> aRepositoryInTheTreeHasItsOwnRules() throws IOException {
        write(".git/info/exclude", "");
        write(".gitignore", "x.go", "lib2");
        write("lib/.git", "gitdir: ../.git/modules/lib");
        write(".git/modules/lib/info/exclude", "y.go");
        return table(Configs.at(root))
                .file("x.go", NONE + ".gitignore `x.go`")
                .file("lib/x.go", BUILD)
                .file("lib/y.go", NONE + "exclude `y.go`")
                .file("y.go", BUILD)
                .walked("lib")
                .pruned("lib2")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> anIncludeThatNamesItWins() throws IOException {
        write(".gitignore", "gen/", "*.css", ".env", "air.toml", "tmp2/");
        return table(
                        Configs.at(root)
                                .includeDir("gen/api", ".")
                                .includeFile("tmp2/x.go", "site.css")
                                .envFile(".env")
                                .file("air.toml")
                                .rule(List.of("gen/proto"), List.of("proto"))
                                .rule(List.of(), List.of("css")))
                .file("gen/api/x.go", BUILD)
                .file("gen/api/gen/x.go", NONE + ".gitignore `gen/`")
                .file("gen/x.go", NONE + ".gitignore `gen/`")
                .file("gen/proto/x.proto", "rule 0")
                .file("gen/proto/x.go", NONE + ".gitignore `gen/`")
                .file("site.css", BUILD)
                .file("other.css", NONE + "include_ext does not list .css")
                .file("tmp2/x.go", BUILD)
                .file("tmp2/y.go", NONE + ".gitignore `tmp2/`")
                .file(".env", "environment")
                .file("air.toml", "configuration")
                .walked("gen", "gen/api", "gen/proto", "tmp2")
                .pruned("gen/other", "gen/api/gen", "tmp2/deep")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> nothingOfItCountsWhereItIsSwitchedOff() throws IOException {
        write(".gitignore", "gen/", "*.go");
        return table(Configs.at(root).withoutGitignore())
                .file("gen/x.go", BUILD)
                .walked("gen")
                .tests();
    }

    @Test
    void aChangedFileIsFollowed() throws IOException {
        write(".gitignore", "gen/");
        write("api/.gitignore", "");
        PathRules rules = Configs.at(root).rules();
        assertThat(rules.prunes(root.resolve("gen"))).isTrue();
        assertThat(rules.verdict(root.resolve("api/x.go"))).isInstanceOf(Verdict.Counts.class);
        assertThat(rules.followIgnores(true)).isFalse();
        write("api/.gitignore", "x.go");
        assertThat(rules.followIgnores(true)).isTrue();
        assertThat(rules.verdict(root.resolve("api/x.go"))).isInstanceOf(Verdict.Ignored.class);
        write(".gitignore", "");
        assertThat(rules.followIgnores(false)).isTrue();
        assertThat(rules.prunes(root.resolve("gen"))).isFalse();
    }

    private void write(String name, String... lines) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
