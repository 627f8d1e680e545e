package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class TmpDirTest {

    @TempDir Path directory;
    private Project project;
    private Path root;

    @BeforeEach
    void project() throws IOException {
        project = new Project(directory);
        root = directory.toRealPath();
    }

    @Test
    void defaultsFollowToAnotherTmpDir() throws Exception {
        project.config("tmp_dir = '.air'");
        assertThat(project.line("build.cmd"))
                .isEqualTo("build.cmd = \"go build -o ./.air/main .\"    # default");
        assertThat(project.line("build.bin")).isEqualTo("build.bin = \"./.air/main\"    # default");
        assertThat(project.line("build.exclude_dir"))
                .isEqualTo(
                        "build.exclude_dir = [\"assets\", \".air\", \"vendor\", \"testdata\"]"
                                + "    # default");
    }

    @Test
    void whatIsWrittenDoesNotFollow() throws Exception {
        project.config(
                "tmp_dir = '.air'", "[build]", "bin = './tmp/main'", "exclude_dir = ['tmp']");
        assertThat(project.line("build.bin")).contains("\"./tmp/main\"");
        assertThat(project.line("build.exclude_dir")).contains("[\"tmp\"]");
    }

    @Test
    void anotherSpellingOfTheDefaultMovesNothing() throws Exception {
        project.config("tmp_dir = './tmp/'");
        assertThat(project.line("build.bin")).contains("\"./tmp/main\"");
    }

    @Test
    void anAbsoluteTmpDirIsFollowedAsItIs() throws Exception {
        project.config("tmp_dir = '/tmp/x'");
        assertThat(project.config().tmpDir()).isEqualTo(Path.of("/tmp/x"));
        assertThat(project.line("build.bin")).contains("\"/tmp/x/main\"");
    }

    @Test
    void aTmpDirOutsideRootIsAccepted() throws Exception {
        project.config("tmp_dir = '../out'");
        assertThat(project.config().tmpDir()).isEqualTo(root.resolveSibling("out"));
        assertThat(project.line("build.cmd")).contains("go build -o ../out/main .");
    }

    @Test
    void theCommandQuotesADirectoryThatAShellWouldSplit() throws Exception {
        project.config("tmp_dir = \"my $tmp's\"");
        assertThat(project.config().build().command())
                .isEqualTo("go build -o './my $tmp'\\''s/main' .");
        assertThat(project.config().build().program())
                .extracting("text")
                .isEqualTo("./my $tmp's/main");
    }

    @Test
    void theBuildLogLiesInTmpDir() throws Exception {
        project.config("tmp_dir = '.air'", "[build]", "log = './data/errors.log'");
        assertThat(project.config().build().log()).isEqualTo(root.resolve(".air/data/errors.log"));
    }

    @Test
    void theBuildLogStaysUnderTmpDirWhateverWasWritten() throws Exception {
        project.config("[build]", "log = '/var/log/build.log'");
        assertThat(project.config().build().log()).isEqualTo(root.resolve("tmp/var/log/build.log"));
        project.config("[build]", "log = '../../build.log'");
        assertThat(project.config().build().log()).isEqualTo(root.resolve("tmp/build.log"));
    }
}
