package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** What only {@code go build} reads. */
class GoSourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"main.go", "a/b_test.go", "go.mod", "x/go.sum", "go.work", "a.s", "c.h"})
    void goReadsIt(String file) {
        assertThat(GoSource.is(Path.of(file))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "a.templ",
                "config.yaml",
                ".env",
                "Makefile",
                "sum",
                "go",
                "x.mod"
            })
    void theProgramMayReadIt(String file) {
        assertThat(GoSource.is(Path.of(file))).isFalse();
    }
}
