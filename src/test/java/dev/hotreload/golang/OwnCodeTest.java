package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OwnCodeTest {

    @TempDir Path directory;
    private Path shop;

    @BeforeEach
    void makeAModule() throws IOException {
        shop = directory.toRealPath().resolve("shop");
        write("shop/go.mod", "// the shop\nmodule \"example.com/shop\" // here\n\ngo 1.26\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.toRealPath().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String place(Path root, String function, String file) {
        return OwnCode.below(root)
                .firstOf(List.of(new Frame(function, file, 7)))
                .map(Place::position)
                .orElse("");
    }

    @Test
    void filesBelowTheRootAreOwn() {
        assertThat(place(shop, "example.com/shop/a.F", shop + "/a/a.go")).isEqualTo("a/a.go:7");
        assertThat(place(shop, "example.com/shop/a.F", shop + "2/a/a.go")).isEmpty();
    }

    @Test
    void dependenciesBelowTheRootAreNot() {
        assertThat(place(shop, "x.org/y.F", shop + "/vendor/x.org/y/y.go")).isEmpty();
        assertThat(place(shop, "x.org/y.F", shop + "/.go/pkg/mod/x.org/y@v1.0.0/y.go")).isEmpty();
    }

    @Test
    void theModuleIsOwnAboveTheRootToo() {
        Path root = shop.resolve("cmd/api");
        assertThat(place(root, "main.main", shop + "/cmd/api/main.go")).isEqualTo("main.go:7");
        assertThat(place(root, "example.com/shop/a.F", shop + "/a/a.go"))
                .isEqualTo("../../a/a.go:7");
    }

    @Test
    void pathsThatWereTrimmedBeginWithTheModule() {
        assertThat(place(shop, "example.com/shop/a.F", "example.com/shop/a/a.go"))
                .isEqualTo("a/a.go:7");
        assertThat(place(shop, "x.org/y.F", "x.org/y@v1.0.0/y.go")).isEmpty();
        assertThat(place(shop, "main.main", "./main.go")).isEqualTo("main.go:7");
    }

    @Test
    void theModulesOfTheWorkspaceAreOwn() throws Exception {
        write("go.work", "go 1.26\nuse ./shop\nuse (\n\t./lib // shared\n\t\"./no\"\n)\n");
        write("lib/go.mod", "module example.com/lib\n");
        assertThat(place(shop, "example.com/lib.F", directory.toRealPath() + "/lib/l.go"))
                .isEqualTo("../lib/l.go:7");
        assertThat(place(shop, "example.com/lib.F", "example.com/lib/l.go"))
                .isEqualTo("../lib/l.go:7");
    }

    @Test
    void aRootBehindASymbolicLinkIsKnownByBothNames() throws Exception {
        Path link = Files.createSymbolicLink(directory.toRealPath().resolve("link"), shop);
        assertThat(place(link, "example.com/shop/a.F", shop + "/a/a.go")).isEqualTo("a/a.go:7");
        assertThat(place(link, "example.com/shop/a.F", link + "/a/a.go")).isEqualTo("a/a.go:7");
    }

    @Test
    void ifTheRootIsThatOfTheSystemGoIsNotOwn() {
        assertThat(place(Path.of("/"), "net/http.Serve", "/usr/local/go/src/net/http/s.go"))
                .isEmpty();
        assertThat(place(Path.of("/"), "main.main", "/app/main.go")).isEqualTo("app/main.go:7");
    }

    @Test
    void withoutAModuleTheMainPackageIsOwn() {
        assertThat(place(directory, "main.main", "/elsewhere/main.go"))
                .isEqualTo("/elsewhere/main.go:7");
        assertThat(place(directory, "x.org/y.F", "/elsewhere/y.go")).isEmpty();
    }
}
