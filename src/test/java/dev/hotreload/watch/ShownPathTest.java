package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class ShownPathTest {

    @ParameterizedTest
    @CsvSource({
        "a b.go,a b.go",
        "ünïcode 🙂.go,ünïcode 🙂.go",
        "a\u001b[2Jb.go,a\\u001b[2Jb.go",
        "a\u009bb.go,a\\u009bb.go",
        "a\u202eb.go,a\\u202eb.go",
        "a\u2028b.go,a\\u2028b.go",
        "a\u007fb.go,a\\u007fb.go",
    })
    void nothingThatATerminalObeysIsShown(String name, String shown) {
        assertThat(ShownPath.of(Path.of(name))).isEqualTo(shown);
    }
}
