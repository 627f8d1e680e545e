package dev.hotreload.watch;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What one path costs, with the rules of Air's template. */
@State(Scope.Benchmark)
public class RuleMatching {

    private static final Path ROOT = Path.of("/home/dev/shop");
    private static final int PATHS = 8;

    private final PathRules rules = Configs.at(ROOT).excludeFile("gen/*.go").rules();
    private final List<Path> paths =
            Stream.of(
                            "main.go",
                            "internal/deep/down/in/the/tree/handler.go",
                            "internal/handler_test.go",
                            "README.md",
                            "assets/logo.svg",
                            "web/node_modules/react/index.js",
                            "gen/code.go",
                            ".git/index.lock")
                    .map(ROOT::resolve)
                    .toList();

    @Benchmark
    @OperationsPerInvocation(PATHS)
    public void verdict(Blackhole hole) {
        for (Path path : paths) {
            hole.consume(rules.verdict(path));
        }
    }
}
