package dev.hotreload.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Config;
import dev.hotreload.config.WrittenConfig;
import dev.hotreload.process.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** Where there are colours. */
class LooksTest {

    @TempDir Path directory;

    private boolean isColored(String mode, boolean terminal, Map<String, String> variables)
            throws Exception {
        String toml = "[color]\nmode = \"" + mode + "\"\n";
        Config config = WrittenConfig.read(directory, toml, variables);
        return !Looks.of(config, terminal, new Environment(variables)).colors().isEmpty();
    }

    @Test
    void autoIsOnATerminalThatIsNotDumb() throws Exception {
        assertThat(isColored("auto", true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(isColored("auto", true, Map.of())).isTrue();
        assertThat(isColored("auto", true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(isColored("auto", false, Map.of("TERM", "xterm"))).isFalse();
    }

    @Test
    void noColorTurnsAutoOffUnlessItIsEmpty() throws Exception {
        assertThat(isColored("auto", true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(isColored("auto", true, Map.of("NO_COLOR", ""))).isTrue();
    }

    @Test
    void alwaysIsAlways() throws Exception {
        assertThat(isColored("always", false, Map.of("TERM", "dumb", "NO_COLOR", "1"))).isTrue();
    }
}
