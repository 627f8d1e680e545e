package dev.hotreload.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Optional;

/** A program that runs under Delve. */
class DebugTest {

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void project() {
        project = new Project(directory);
    }

    private Optional<Debug> debug() {
        return project.config().hotreload().debug();
    }

    private String steps() {
        return project.config().build().stop().steps().toString();
    }

    @Test
    void thereIsNoneByDefault() throws Exception {
        project.config("[hotreload]", "debug_listen = ':4000'", "debug_reload = 'wait'");
        assertThat(debug()).isEmpty();
    }

    @Test
    void aSwitchIsEnough() throws Exception {
        project.config("[hotreload]", "debug = true");
        assertThat(debug()).contains(new Debug(Optional.empty(), DebugReload.END));
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void placeAndReloadCanBeChosen() throws Exception {
        project.config(
                "[hotreload]",
                "debug = true",
                "debug_listen = 'localhost:4000'",
                "debug_reload = 'wait'");
        assertThat(debug()).contains(new Debug(Optional.of("localhost:4000"), DebugReload.WAIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {":2345", "127.0.0.1:2345", "[::1]:65535", "my-host.local:1"})
    void placesAreAsGoTakesThem(String place) throws Exception {
        project.config("[hotreload]", "debug = true", "debug_listen = '" + place + "'");
        assertThat(debug().orElseThrow().listen()).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2345", ":0", ":65536", "unix:/tmp/s", "::1:2345", "localhost"})
    void otherPlacesAreRefused(String place) throws Exception {
        project.config("[hotreload]", "debug_listen = '" + place + "'");
        assertThat(project.problems())
                .containsExactly(
                        ".air.toml:2:1: `hotreload.debug_listen` must be a port from 1 to 65535"
                                + " behind a colon, such as \":2345\" or \"localhost:4000\", not \""
                                + place
                                + "\"");
    }

    @Test
    void delveIsStoppedByTheSignalThatItHears() throws Exception {
        project.config("[build]", "send_interrupt = true", "[hotreload]", "debug = true");
        assertThat(steps()).isEqualTo("[TERM 5s]");
        project.config("[build]", "kill_delay = '2s'", "[hotreload]", "debug = true");
        assertThat(steps()).isEqualTo("[TERM 2s]");
        assertThat(project.warnings()).isEmpty();
    }

    @Test
    void whoChoosesASignalGetsIt() throws Exception {
        project.config("[hotreload]", "debug = true", "stop = ['QUIT 1s']");
        assertThat(steps()).isEqualTo("[QUIT 1s]");
        project.config(
                "[build]",
                "kill_delay = '3s'",
                "[hotreload]",
                "debug = true",
                "stop_signal = 'HUP'");
        assertThat(steps()).isEqualTo("[HUP 3s]");
    }
}
