package dev.hotreload.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildAdviceTest {

    @Test
    void aRepositoryOfSomebodyElseCanBeTrusted() {
        String output =
                """
                error obtaining VCS status: exit status 128
                	Use -buildvcs=false to disable VCS stamping.
                """;
        assertThat(BuildAdvice.on(output).orElseThrow())
                .contains("safe.directory")
                .contains("-buildvcs=false");
    }

    @Test
    void aKilledCompilerNeedsMemory() {
        String output = "net/http: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed\n";
        assertThat(BuildAdvice.on(output).orElseThrow()).contains("GOFLAGS=-p=1");
    }

    @Test
    void aUserWithoutAHomeNeedsABuildCache() {
        String output =
                "build cache is required, but could not be located: GOCACHE is not defined and"
                        + " neither $XDG_CACHE_HOME nor $HOME are defined\n";
        assertThat(BuildAdvice.on(output).orElseThrow()).contains("set GOCACHE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh: 1: go: not found\n",
                "/bin/sh: go: not found\n",
                "first\nsh: line 1: go: command not found\nlast\n"
            })
    void aMissingGoIsToBeInstalled(String output) {
        assertThat(BuildAdvice.on(output)).contains("go is not in PATH: install it or set PATH");
    }

    @Test
    void anotherCommandThatIsMissingIsNoGo() {
        assertThat(BuildAdvice.on("sh: 1: cargo: not found\n./main.go: not found\n")).isEmpty();
    }

    @Test
    void aDirectoryWithoutAModuleNeedsOne() {
        String output =
                "go: go.mod file not found in current directory or any parent directory; see 'go"
                        + " help modules'\n";
        assertThat(BuildAdvice.on(output).orElseThrow()).contains("run `go mod init NAME`");
    }

    @Test
    void anErrorInTheSourceSpeaksForItself() {
        assertThat(BuildAdvice.on("./main.go:17:23: newline in string\n")).isEmpty();
    }
}
