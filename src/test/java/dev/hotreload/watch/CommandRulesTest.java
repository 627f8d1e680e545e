package dev.hotreload.watch;

import static dev.hotreload.watch.RulesTable.BUILD;
import static dev.hotreload.watch.RulesTable.NONE;
import static dev.hotreload.watch.RulesTable.table;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each table is one configuration; each row a path below root and what is said of it. */
class CommandRulesTest {

    private static final Path ROOT = Path.of("/home/dev/shop");

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
                .file("assets/b.js", NONE + "exclude_dir[0] `assets`")
                .file("assets/embed.go", NONE + "exclude_dir[0] `assets`")
                .file("assets/x.sql", "rule 2")
                .file("db/x.sql", "rule 2")
                .file("vendor/x.sql", NONE + "exclude_dir[2] `vendor`")
                .file("db/x_skip.sql", NONE + "include_ext does not list .sql")
                .file("proto/x.go", "rule 3")
                .file("proto/.git/x", NONE + "leading dot")
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
                .file("web/src/old/x.ts", NONE + "exclude_dir[0] `web`")
                .file("web/x.ts", NONE + "exclude_dir[0] `web`")
                .file("../design/x.css", "rule 1")
                .file("../design/x.go", NONE + "outside of root")
                .walked("web", "web/src", "web/src/a", "../design", "../design/deep")
                .pruned("web/dist", "web/src/old")
                .tests();
    }
}
