package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MainPackageTest {

    private static final String MAIN = "// Server.\npackage main\n";

    @TempDir Path project;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    private String found() throws IOException {
        return MainPackage.find(project).orElseThrow().path();
    }

    @Test
    void theProjectItselfComesFirst() throws Exception {
        write("main.go", MAIN);
        write("cmd/x/main.go", MAIN);
        assertThat(found()).isEqualTo(".");
    }

    @Test
    void theOnlyOneUnderCmdIsTaken() throws Exception {
        write("lib.go", "package lib\n");
        write("cmd/x/main.go", MAIN);
        write("cmd/internal/util.go", "package internal\n");
        assertThat(found()).isEqualTo("./cmd/x");
    }

    @Test
    void cmdItselfMayBeIt() throws Exception {
        write("cmd/main.go", MAIN);
        assertThat(found()).isEqualTo("./cmd");
    }

    @Test
    void ofSeveralTheOneNamedLikeTheModuleIsTaken() throws Exception {
        write("go.mod", "module example.com/team/shop/v2\n");
        write("cmd/admin/main.go", MAIN);
        write("cmd/shop/main.go", MAIN);
        MainPackage found = MainPackage.find(project).orElseThrow();
        assertThat(found.path()).isEqualTo("./cmd/shop");
        assertThat(found.others()).containsExactly("./cmd/admin");
    }

    @Test
    void otherwiseTheFirstIsTaken() throws Exception {
        write("cmd/b/main.go", MAIN);
        write("cmd/a/main.go", MAIN);
        assertThat(found()).isEqualTo("./cmd/a");
    }

    @Test
    void whatIsUnderCmdComesBeforeShorterPaths() throws Exception {
        write("go.mod", "module example.com/tools\n");
        write("tools/main.go", MAIN);
        write("cmd/x/main.go", MAIN);
        write("services/api/server/main.go", MAIN);
        MainPackage found = MainPackage.find(project).orElseThrow();
        assertThat(found.path()).isEqualTo("./cmd/x");
        assertThat(found.others()).containsExactly("./tools", "./services/api/server");
    }

    @Test
    void itLooksFiveDirectoriesDeep() throws Exception {
        write("a/b/c/d/e/f/main.go", MAIN);
        assertThat(MainPackage.find(project)).isEmpty();
        write("a/b/c/d/e/main.go", MAIN);
        assertThat(found()).isEqualTo("./a/b/c/d/e");
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", "_old", "vendor", "testdata", "node_modules", "web/vendor"})
    void directoriesThatGoPassesByDoNotCount(String directory) throws Exception {
        write(directory + "/x/main.go", MAIN);
        assertThat(MainPackage.find(project)).isEmpty();
    }

    @Test
    void anotherModuleCountsOnlyInAWorkspace() throws Exception {
        write("api/go.mod", "module example.com/api\n");
        write("api/main.go", MAIN);
        assertThat(MainPackage.find(project)).isEmpty();
        write("go.work", "use ./api\n");
        assertThat(found()).isEqualTo("./api");
    }

    @Test
    void testsAndFilesThatAreNotBuiltDoNotCount() throws Exception {
        write("tools.go", "//go:build ignore\n\npackage main\n");
        write("x_test.go", MAIN);
        assertThat(MainPackage.find(project)).isEmpty();
    }
}
