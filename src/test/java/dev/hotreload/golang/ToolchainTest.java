package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Whether a build that takes long is at work, or has started the program itself. */
class ToolchainTest {

    private static boolean isAtWork(String... commandLines) {
        return Toolchain.isAtWork(
                List.of(commandLines).stream().map(line -> List.of(line.split(" "))).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go build -o tmp/main .",
                "/usr/local/go/bin/go install ./...",
                "go mod download",
                "/usr/local/go/pkg/tool/linux_amd64/compile -o x.a"
            })
    void whatBuildsIsAtWork(String commandLine) {
        assertThat(isAtWork("sh -c make", commandLine)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"go run .", "/tmp/go-build1/b001/exe/main", "sleep 100", "go", ""})
    void whatRunsAProgramIsNot(String commandLine) {
        assertThat(isAtWork("sh -c make", commandLine)).isFalse();
    }

    @Test
    void aProgramThatIsBeingCompiledByGoRunIsAtWork() {
        assertThat(isAtWork("go run .", "/usr/local/go/pkg/tool/linux_amd64/link -o x")).isTrue();
    }
}
