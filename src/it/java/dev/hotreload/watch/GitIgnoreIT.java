package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

class GitIgnoreIT {

    private static final List<String> NAMES = List.of("a", "b", "ab", "gen", "x.go", "y.go");
    private static final List<String> PATTERNS =
            List.of(
                    "a",
                    "/a",
                    "a/",
                    "/b/",
                    "*.go",
                    "!x.go",
                    "!/a/x.go",
                    "gen",
                    "**/b",
                    "a/**",
                    "a/*",
                    "!a/b",
                    "**/gen/x.go",
                    "a?",
                    "[ab]",
                    "[!a]",
                    "*b",
                    "# a",
                    "",
                    "a/**/y.go",
                    "\\#x",
                    "!gen/",
                    "/**/x.go",
                    "x.go ",
                    "a/b/gen",
                    "*/x.go",
                    "**",
                    "!*/");

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void repository() throws IOException {
        project = Project.in(directory);
        project.run("git", "init", "-q");
    }

    /** Git itself says what is right, for many trees and patterns. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatGitIgnoresIsIgnored(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            project.with(path(random) + "/" + name(random, 4, 6), "package x");
        }
        for (String place : List.of("", "a/", "gen/", "b/a/", ".git/info/")) {
            String name = place.equals(".git/info/") ? "exclude" : ".gitignore";
            project.write(place + name, patterns(random));
        }
        assertThat(counting()).as("seed %d", seed).isEqualTo(unignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void whatGitTracksIsNotIgnored(String version) throws IOException {
        project.with(".gitignore", "server\n*.pb.go\n").with("main.go", "");
        project.with("cmd/server/main.go", "").with("api/x.pb.go", "").with("api/y.pb.go", "");
        project.with("x/server/main.go", "");
        project.run("git", "add", "-f", "main.go", "cmd", "api/x.pb.go");
        project.run("git", "update-index", "--index-version", version);
        assertThat(counting()).containsExactly("api/x.pb.go", "cmd/server/main.go", "main.go");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.run("git", "add", "-f", "api/y.pb.go");
            assertThat(watch.awaitChanges("+api/y.pb.go")).containsExactly("+api/y.pb.go");
        }
    }

    @Test
    void aRootThatGitIgnoresIsWatchedUntilItIsTracked() throws IOException {
        project.with(".gitignore", "*\n").with("work/app/main.go", "").with("work/app/a.go", "");
        project.run("git", "add", "-f", ".gitignore");
        Project app = new Project(project.at("work/app"));
        try (LiveWatch watch = LiveWatch.on(app)) {
            app.write("main.go", "package main");
            assertThat(watch.awaitChanges("+main.go")).contains("+main.go");
            project.run("git", "add", "-f", "work/app/main.go");
        }
        PathRules rules = Configs.at(app.root()).rules();
        assertThat(rules.verdict(app.at("main.go"))).isInstanceOf(Verdict.Counts.class);
        assertThat(rules.verdict(app.at("a.go"))).isInstanceOf(Verdict.Ignored.class);
    }

    @Test
    void aChangedFileTakesEffectWhileRunning() throws IOException {
        project.with(".gitignore", "gen/\n").with("gen/x.go", "package gen").with("api/a.go", "a");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.write("gen/x.go", "package gen // ignored");
            assertThat(watch.changes()).isEmpty();
            project.write(".gitignore", "api/\n");
            assertThat(watch.awaitChanges("+gen/x.go")).containsExactly("+gen/x.go");
            project.write("api/a.go", "package api // ignored");
            project.write("gen/x.go", "package gen // later");
            assertThat(watch.changes()).containsExactly("+gen/x.go");
        }
    }

    @Test
    void aChangedFileTakesEffectWherePolled() throws IOException {
        project.with(".gitignore", "gen/\n").with("gen/x.go", "package gen");
        Configs polling = Configs.at(project.root()).poll(Duration.ofMillis(20));
        try (LiveWatch watch = LiveWatch.on(project, polling)) {
            project.write(".gitignore", "");
            assertThat(watch.awaitChanges("+gen/x.go")).containsExactly("+gen/x.go");
        }
    }

    @Test
    void aChangedExcludeFileTakesEffectWhileRunning() throws IOException {
        project.with(".git/info/exclude", "gen/\n").with("gen/x.go", "package gen");
        try (LiveWatch watch = LiveWatch.on(project)) {
            project.write(".git/info/exclude", "");
            assertThat(watch.awaitChanges("+gen/x.go")).containsExactly("+gen/x.go");
        }
    }

    private static String path(SplittableRandom random) {
        return name(random, 0, 4) + "/" + name(random, 0, 4) + "/" + name(random, 0, 4);
    }

    private static String name(SplittableRandom random, int from, int to) {
        return NAMES.get(random.nextInt(from, to));
    }

    private static String patterns(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            lines.add(PATTERNS.get(random.nextInt(PATTERNS.size())));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> counting() throws IOException {
        PathRules rules = Configs.at(project.root()).rules();
        TreeSet<String> counting = new TreeSet<>();
        TreeWalk.walk(
                project.root(),
                rules,
                new TreeWalk.Steps() {
                    @Override
                    public void directory(Path dir, BasicFileAttributes attributes) {}

                    @Override
                    public void file(
                            Path file, java.nio.file.attribute.BasicFileAttributes attributes) {
                        if (rules.verdict(file) instanceof Verdict.Counts) {
                            counting.add(project.root().relativize(file).toString());
                        }
                    }
                });
        return List.copyOf(counting);
    }

    private List<String> unignored() throws IOException {
        Path list = directory.resolve("list");
        project.run("sh", "-c", "git ls-files -o --exclude-standard '*.go' | sort > " + list);
        return Files.readAllLines(list);
    }
}
