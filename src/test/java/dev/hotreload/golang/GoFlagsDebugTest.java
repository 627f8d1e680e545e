package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Config;
import dev.hotreload.config.WrittenConfig;
import dev.hotreload.process.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What {@code cmd} is told by {@code GOFLAGS} where the program is to be debugged. */
class GoFlagsDebugTest {

    private static final String DEBUGGABLE = "'-gcflags=all=-N -l'";

    @TempDir Path directory;

    private Config config(String toml) throws IOException {
        return WrittenConfig.read(directory, toml, Map.of());
    }

    private String flags(Map<String, String> variables) throws IOException {
        Config config = config("[hotreload]\ndebug = true\n");
        Environment environment = new Environment(variables);
        return GoFlags.of(config, environment).in(environment).get("GOFLAGS").orElse("");
    }

    @Test
    void theCompilerLeavesEverythingToBeFound() throws Exception {
        assertThat(flags(Map.of())).isEqualTo(DEBUGGABLE);
    }

    @Test
    void whatTheVariableHeldStays() throws Exception {
        assertThat(flags(Map.of("GOFLAGS", "-race \"-tags=a b\"")))
                .isEqualTo("-race \"-tags=a b\" " + DEBUGGABLE);
    }

    @Test
    void whatGoHasKeptStays() throws Exception {
        Path file =
                Files.writeString(directory.resolve("env"), "GOFLAGS=-mod=mod\nCGO_ENABLED=0\n");
        assertThat(flags(Map.of("GOENV", file.toString()))).isEqualTo("-mod=mod " + DEBUGGABLE);
        assertThat(flags(Map.of("GOENV", "off", "HOME", "/nowhere"))).isEqualTo(DEBUGGABLE);
    }

    @Test
    void withoutADebuggerTheEnvironmentStaysAsItIs() throws Exception {
        Environment environment = new Environment(Map.of("A", "b"));
        Config config = config("[hotreload]\ngo_flags = false\n");
        assertThat(GoFlags.of(config, environment).in(environment).asMap())
                .isEqualTo(environment.asMap());
    }
}
