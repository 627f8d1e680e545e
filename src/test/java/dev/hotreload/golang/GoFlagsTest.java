package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Config;
import dev.hotreload.config.WrittenConfig;
import dev.hotreload.process.Environment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is added to {@code GOFLAGS}, and when it is not. */
class GoFlagsTest {

    private static final String PLAIN = "[build]\ncmd = \"go build -o tmp/main .\"\n";

    @TempDir Path directory;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void install() throws IOException {
        Path go = Files.createDirectories(directory.resolve("sdk/bin")).resolve("go");
        Files.writeString(go, "#!/bin/sh\n");
        assertThat(go.toFile().setExecutable(true)).isTrue();
        write("sdk/VERSION", "go1.26.8\ntime 2026-01-01T00:00:00Z\n");
        write("sdk/go.env", "# defaults\nGOTOOLCHAIN=auto\n");
        variables.put("PATH", "/nowhere:" + go.getParent());
        variables.put("HOME", directory.resolve("home").toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private GoFlags flags(String toml) throws IOException {
        return GoFlags.of(config(toml), new Environment(variables));
    }

    private Config config(String toml) throws IOException {
        return WrittenConfig.read(directory, toml, variables);
    }

    private String goflags(String toml) throws IOException {
        Environment environment = new Environment(variables);
        return GoFlags.of(config(toml), environment).in(environment).get("GOFLAGS").orElse("");
    }

    private static String cmd(String text) {
        return "[build]\ncmd = '''" + text + "'''\n";
    }

    @Test
    void aPlainBuildGetsBothAndTheUserIsTold() throws Exception {
        assertThat(goflags(PLAIN)).isEqualTo("-buildvcs=false -ldflags=-w");
        String sentence = flags(PLAIN).sentence().orElseThrow();
        assertThat(sentence)
                .isEqualTo(
                        "go build gets -buildvcs=false -ldflags=-w (no revision, no DWARF; see"
                                + " go_flags)")
                .hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void theyFollowWhatTheEnvironmentSets() throws Exception {
        variables.put("GOFLAGS", "-mod=mod -v");
        assertThat(goflags(PLAIN)).isEqualTo("-mod=mod -v -buildvcs=false -ldflags=-w");
    }

    @Test
    void theyFollowWhatGoEnvSetsAsTheVariableHidesIt() throws Exception {
        write("home/.config/go/env", "GOFLAGS=-mod=mod\n#GOFLAGS=-x\n");
        assertThat(goflags(PLAIN)).isEqualTo("-mod=mod -buildvcs=false -ldflags=-w");
        variables.put("GOFLAGS", "");
        assertThat(goflags(PLAIN)).isEqualTo("-mod=mod -buildvcs=false -ldflags=-w");
    }

    @Test
    void theFileOfGoEnvMayLieElsewhereOrNowhere() throws Exception {
        write("home/.config/go/env", "GOFLAGS=-v\n");
        write("xdg/go/env", "GOFLAGS=-x\n");
        write("named", "GOFLAGS=-n\n");
        variables.put("XDG_CONFIG_HOME", directory.resolve("xdg").toString());
        assertThat(goflags(PLAIN)).startsWith("-x -b");
        variables.put("GOENV", directory.resolve("named").toString());
        assertThat(goflags(PLAIN)).startsWith("-n -b");
        variables.put("GOENV", "off");
        assertThat(goflags(PLAIN)).startsWith("-buildvcs");
    }

    @Test
    void theInstallationHasDefaultsOfItsOwn() throws Exception {
        write("sdk/go.env", "GOFLAGS=-trimpath\n");
        assertThat(goflags(PLAIN)).isEqualTo("-trimpath -buildvcs=false -ldflags=-w");
    }

    @Test
    void whatIsSetAlreadyIsNotAdded() throws Exception {
        variables.put("GOFLAGS", "-buildvcs=true '-ldflags=-s -w'");
        assertThat(flags(PLAIN).added()).isEmpty();
        assertThat(flags(PLAIN).sentence()).isEmpty();
        assertThat(goflags(PLAIN)).isEqualTo("-buildvcs=true '-ldflags=-s -w'");
        variables.put("GOFLAGS", "--buildvcs=false");
        assertThat(flags(PLAIN).added()).containsExactly("-ldflags=-w");
        variables.remove("GOFLAGS");
        write("home/.config/go/env", "GOFLAGS=-ldflags=-X=main.a=b\n");
        assertThat(flags(PLAIN).added()).containsExactly("-buildvcs=false");
    }

    @Test
    void whatTheCommandSetsIsNotAdded() throws Exception {
        assertThat(flags(cmd("go build -ldflags '-X main.v=1' .")).added())
                .containsExactly("-buildvcs=false");
        assertThat(flags(cmd("go build -buildvcs=auto .")).added()).containsExactly("-ldflags=-w");
    }

    @Test
    void debugInformationStaysForWhoeverWillReadIt() throws Exception {
        String dlv = PLAIN + "entrypoint = [\"dlv\", \"exec\", \"./tmp/main\"]\n";
        String text = PLAIN + "full_bin = \"/usr/bin/dlv exec ./tmp/main\"\n";
        String argument = PLAIN + "bin = \"wrap\"\nargs_bin = [\"dlv\"]\n";
        for (String toml : List.of(dlv, text, argument, cmd("go build -gcflags='all=-N -l' ."))) {
            assertThat(flags(toml).added()).as(toml).containsExactly("-buildvcs=false");
        }
        variables.put("GOFLAGS", "-gcflags=all=-N");
        assertThat(flags(PLAIN).added()).containsExactly("-buildvcs=false");
    }

    @Test
    void aProgramThatRunsUnderOurDebuggerLosesTheRevisionAlone() throws Exception {
        GoFlags flags = flags(PLAIN + "[hotreload]\ndebug = true\n");
        assertThat(flags.added()).containsExactly("-buildvcs=false", "-gcflags=all=-N -l");
        assertThat(flags.sentence().orElseThrow())
                .isEqualTo("go build gets -buildvcs=false (no revision; see go_flags)");
    }

    @Test
    void anOldGoDoesNotGetAFlagThatItDoesNotKnow() throws Exception {
        write("sdk/VERSION", "go1.17.13");
        assertThat(flags(PLAIN).added()).containsExactly("-ldflags=-w");
        write("sdk/VERSION", "devel go1.27-abcdef Mon Jan 1");
        assertThat(flags(PLAIN).added()).hasSize(2);
        variables.put("GOTOOLCHAIN", "go1.17");
        assertThat(flags(PLAIN).added()).containsExactly("-ldflags=-w");
    }

    @Test
    void aGoThatIsNotFoundMayBeOld() throws Exception {
        variables.put("PATH", "/nowhere");
        assertThat(flags(PLAIN).added()).containsExactly("-ldflags=-w");
        assertThat(flags(PLAIN).sentence()).isEmpty();
        variables.put("GOROOT", directory.resolve("sdk").toString());
        assertThat(flags(PLAIN).added()).hasSize(2);
    }

    @Test
    void nothingIsAddedWhereItIsTurnedOffOrTheCommandIsNotKnown() throws Exception {
        assertThat(flags(PLAIN + "[hotreload]\ngo_flags = false\n").added()).isEmpty();
        assertThat(flags(cmd("make build")).added()).isEmpty();
        assertThat(goflags(cmd("make build"))).isEmpty();
    }
}
