package dev.hotreload.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void anErrorInTheSourceSpeaksForItself() {
        assertThat(BuildAdvice.on("./main.go:17:23: newline in string\n")).isEmpty();
    }
}
