package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** When the program counts as ready. */
class ReadyTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    private Ready ready() {
        return project.config().hotreload().ready();
    }

    @Test
    void nothingIsAskedByDefault() {
        assertThat(ready().isAsked()).isFalse();
        assertThat(project.config().hotreload().rollback()).isEmpty();
    }

    @Test
    void everythingThatIsGivenCounts() throws Exception {
        project.config(
                "[hotreload]",
                "rollback = true",
                "[hotreload.ready]",
                "http = 'http://localhost:8080/health'",
                "port = 8080",
                "log = 'listening'",
                "timeout = '3s'");
        assertThat(ready().http()).contains(URI.create("http://localhost:8080/health"));
        assertThat(ready().port()).hasValue(8080);
        assertThat(ready().log().orElseThrow().findsIn("now listening")).isTrue();
        assertThat(ready().timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(project.config().hotreload().rollback()).contains(Duration.ofSeconds(2));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void noTimeAtAllStandsForTheDefault() throws Exception {
        project.config("[hotreload.ready]", "port = 80", "timeout = 0");
        assertThat(ready().timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080/health", "ftp://x/", "http://", "/health", "http://a b/"})
    void whatIsNoWebAddressIsRefused(String text) throws Exception {
        project.config("[hotreload.ready]", "http = '" + text + "'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `hotreload.ready.http` must be a URL such as"
                                + " \"http://localhost:8080/health\", not \""
                                + text
                                + "\"");
    }

    @Test
    void anInputThatIsNobodysIsRefused() throws Exception {
        project.config("[hotreload]", "stdin = 'program'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `hotreload.stdin` must be auto, app or none, not"
                                + " \"program\"");
    }
}
