package dev.hotreload.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ExplainTest {

    @TempDir Path temporary;
    private Path directory;
    private Console console;

    @BeforeEach
    void project() throws IOException {
        directory = temporary.toRealPath();
        console = new Console(directory);
        write("main.go", "");
        write("cmd/api/main.go", "");
        write("web/node_modules/react/index.js", "");
        write("vendor/x/x.go", "");
        write(
                ".air.toml",
                """
                env_files = [".env"]
                [build]
                include_ext = ["", "tpl", "go"]
                include_file = ["go.mod"]
                exclude_dir = [" ", "vendor",
                  "docs"]
                exclude_regex = ["_test.go", "gen"]
                [[build.rules]]
                name = "css"
                cmd = "make"
                include_ext = ["css"]
                """);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String explained(String... words) {
        String[] command = new String[words.length + 1];
        command[0] = "explain";
        System.arraycopy(words, 0, command, 1, words.length);
        assertThat(console.run(command)).as(console.err()).isZero();
        return console.out();
    }

    @Test
    void aWatchedFileNamesWhatTakesIt() {
        assertThat(explained("main.go", "go.mod", ".env", "site.css", ".air.toml"))
                .isEqualTo(
                        """
                        main.go: watched, triggers a build, because include_ext has go (.air.toml:3:27)
                        go.mod: does not exist; watched, triggers a build, because include_file[0] names it (.air.toml:4:17)
                        .env: does not exist; watched, restarts the program, because env_files[0] names it (.air.toml:1:14)
                        site.css: does not exist; watched, runs the command of a rule, because build.rules[0] `css` takes it (.air.toml:8:1)
                        .air.toml: watched, is read anew, because it is the configuration
                        """);
    }

    @Test
    void anIgnoredFileNamesWhatIgnoresIt() throws IOException {
        write(".gitignore", "\n*_x.go\n");
        assertThat(explained("a_test.go", "vendor/x/x.go", "README.md", "tmp/main", "a_x.go"))
                .isEqualTo(
                        """
                        a_test.go: does not exist; ignored by exclude_regex[0] `_test.go` (.air.toml:7:18)
                        vendor/x/x.go: ignored by exclude_dir[1] `vendor` (.air.toml:5:21)
                        README.md: does not exist; ignored, because include_ext does not list .md (.air.toml:3:1)
                        tmp/main: does not exist; ignored by tmp_dir `tmp` (default)
                        a_x.go: does not exist; ignored by `*_x.go` (.gitignore:2)
                        """);
    }

    @Test
    void aFlagAndADefaultAreNamedAsWhatTheyAre() throws IOException {
        Files.delete(directory.resolve(".air.toml"));
        assertThat(explained("x/y.go", "a_test.go", "--build.exclude_dir", "a,x"))
                .isEqualTo(
                        """
                        x/y.go: does not exist; ignored by exclude_dir[1] `x` (--build.exclude_dir)
                        a_test.go: does not exist; ignored by exclude_regex[0] `_test.go` (default)
                        """);
    }

    @Test
    void directoriesAreNamedAsSuch() {
        assertThat(explained(".", "cmd", "vendor/x", "web/node_modules"))
                .isEqualTo(
                        """
                        .: directory, watched
                        cmd: directory, watched
                        vendor/x: directory, ignored by exclude_dir[1] `vendor` (.air.toml:5:21)
                        web/node_modules: directory, ignored: node_modules
                        """);
    }

    @Test
    void pathsOutsideOfRootAndOddOnesAreAnswered() throws IOException {
        String outside = temporary.resolveSibling("other/x.go").toString();
        assertThat(explained(outside, "/", "a\u001b[2Jb\n.go"))
                .isEqualTo(
                        outside
                                + """
                                : does not exist; ignored: outside of root
                                /: directory, ignored: outside of root
                                a\\u001b[2Jb\\n.go: does not exist; watched, triggers a build, because include_ext has go (.air.toml:3:27)
                                """);
    }

    @Test
    void linksAreFollowedAsTheWatchFollowsThem() throws IOException {
        Path elsewhere =
                Files.createDirectories(directory.resolve("../linked-" + directory.getFileName()));
        Files.createSymbolicLink(directory.resolve("lib"), elsewhere);
        Files.createSymbolicLink(directory.resolve("again"), directory.resolve("cmd"));
        Files.createSymbolicLink(elsewhere.resolve("home"), directory);
        Path through = elsewhere.resolve("home/main.go");
        assertThat(explained("lib/x.go", through.toString()))
                .contains("lib/x.go: does not exist; ignored by follow_symlink `false` (default)\n")
                .contains("home/main.go: watched, triggers a build");
        assertThat(explained("--build.follow_symlink", "lib/x.go", "again/api/main.go"))
                .contains("lib/x.go: does not exist; watched, triggers a build")
                .contains("again/api/main.go: ignored: watched as " + directory.resolve("cmd"));
    }

    @Test
    void theTreeShowsWhatIsWatchedAndWhatIsLeftOut() throws IOException {
        write(".gitignore", "/bin/\n");
        write("bin/x", "");
        assertThat(explained("--tree"))
                .isEqualTo(
                        directory
                                + """
                                 · 4 watches
                                  bin · pruned: .gitignore `/bin/`
                                  cmd · 2 watches
                                    api · 1 watch
                                  vendor · pruned: exclude_dir[1] `vendor`
                                  web · 1 watch
                                    node_modules · pruned: node_modules
                                4 directories watched · 3 pruned (bin: .gitignore:1; vendor: exclude_dir[1]; web/node_modules: node_modules)
                                """);
    }

    @Test
    void aLargeTreeIsCutToItsUpperLevels() throws IOException {
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 5; j++) {
                Files.createDirectories(directory.resolve("d" + i + "/e" + j));
            }
        }
        assertThat(explained("--tree").lines())
                .hasSizeLessThan(60)
                .contains("  d7 · 6 watches (not shown here)")
                .last()
                .asString()
                .startsWith("304 directories watched · 2 pruned");
    }

    @Test
    void theDirectoryOfRootIsNamedWhereItIsNotIncluded() throws IOException {
        write(".air.toml", "[build]\ninclude_dir = [\"cmd\"]\n");
        assertThat(explained("main.go", "web"))
                .isEqualTo(
                        """
                        main.go: ignored, because include_dir does not list the directory of root itself (.air.toml:2:1)
                        web: directory, ignored, because include_dir does not list web (.air.toml:2:1)
                        """);
    }

    @Test
    void theTreeTakesNoPath() {
        assertThat(console.run("explain", "--tree", "main.go", "extra"))
                .isEqualTo(ExitCode.USAGE.status());
        assertThat(console.err())
                .startsWith("explain --tree shows the whole tree and takes no path, not main.go\n");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void itNeedsAPath() {
        assertThat(console.run("explain")).isEqualTo(ExitCode.USAGE.status());
        assertThat(console.err()).startsWith("explain needs a path behind it, or --tree\n");
        assertThat(console.run("explain", "--help")).isZero();
        assertThat(console.out()).contains("hotreload explain PATH...");
    }
}
