package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;

class IgnoredChangesTest extends FilteredFiles {

    @BeforeEach
    void patterns() throws IOException {
        write(".gitignore", "\n*.gen.go\n*_templ.go\n*.log\nbuild/\n");
    }

    @Test
    void aChangedFileThatOnlyGitLeavesOutIsTold() throws IOException {
        write("api/x.gen.go", "a");
        assertThat(seen("api/x.gen.go")).isEmpty();
        assertThat(listener.troubles())
                .containsExactly(
                        "api/x.gen.go changed and does not count: .gitignore:2 ignores it. If the"
                                + " build does not make it, name it in include_file or set"
                                + " [hotreload] gitignore = false");
    }

    @Test
    void eachPatternIsToldOfOnce() throws IOException {
        write("x.gen.go", "a");
        write("y.gen.go", "a");
        write("z_templ.go", "a");
        seen("x.gen.go");
        seen("x.gen.go", "y.gen.go", "z_templ.go");
        assertThat(listener.troubles())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("x.gen.go changed"),
                        second -> assertThat(second).startsWith("z_templ.go changed"));
    }

    @Test
    void anotherWatchDoesNotTellItAgain() throws IOException {
        ToldIgnores told = new ToldIgnores();
        write("x.gen.go", "a");
        Reason.GitIgnored reason = new Reason.GitIgnored(root.resolve(".gitignore"), 2, "*.gen.go");
        ignored(told).seen(root.resolve("x.gen.go"), reason);
        ignored(told).seen(root.resolve("x.gen.go"), reason);
        assertThat(listener.troubles()).hasSize(1);
    }

    @Test
    void whatIsOldGoneOrDoesNotCountAnywayIsNotTold() throws IOException {
        write("old.gen.go", "a");
        Files.setLastModifiedTime(root.resolve("old.gen.go"), FileTime.from(SINCE));
        write("app.log", "a");
        write("x_test.go.gen.go", "a");
        write("build/x.go", "a");
        seen("old.gen.go", "gone.gen.go", "app.log", "x_test.go.gen.go", "build/x.go");
        assertThat(listener.troubles()).isEmpty();
    }
}
