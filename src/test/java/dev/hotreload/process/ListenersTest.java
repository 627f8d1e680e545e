package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ListenersTest {

    @TempDir Path directory;
    private FakeProc fake;

    @BeforeEach
    void makeProc() {
        fake = new FakeProc(directory);
    }

    private Listeners listeners() {
        return new Listeners(fake.proc());
    }

    private String commandLineOf(String bytes) throws Exception {
        fake.process(9, bytes);
        return CommandLine.of(fake.proc().resolve("9"));
    }

    @Test
    void aListenerIsFoundByItsSocket() throws Exception {
        fake.socket("tcp", "0100007F:1F90", "0A", 815)
                .process(12, "./mine\0", 814)
                .process(4711, "./other\0--serve\0", 1, 815);
        assertThat(listeners().listens(8080)).isTrue();
        assertThat(listeners().holder(8080)).hasValue(new Holder.Known(4711, "./other --serve"));
    }

    @Test
    void soIsOneOfTheNewerProtocol() throws Exception {
        fake.socket("tcp6", "00000000000000000000000000000000:0BB8", "0A", 7)
                .process(5, "node\0", 7);
        assertThat(listeners().holder(3000)).hasValue(new Holder.Known(5, "node"));
    }

    @Test
    void ofSeveralThatShareASocketTheOldestHoldsIt() throws Exception {
        fake.socket("tcp", "00000000:1F90", "0A", 7).process(100, "b\0", 7).process(20, "a\0", 7);
        assertThat(listeners().holder(8080)).hasValue(new Holder.Known(20, "a"));
    }

    @Test
    void connectionsAndOtherPortsDoNotHold() throws Exception {
        fake.socket("tcp", "0100007F:1F90", "01", 7).socket("tcp", "0100007F:11F9", "0A", 8);
        assertThat(listeners().listens(8080)).isFalse();
        assertThat(listeners().holder(8080)).isEmpty();
    }

    @Test
    void aHolderThatCannotBeSeenIsAResultOfItsOwn() throws Exception {
        fake.socket("tcp", "0100007F:1F90", "0A", 7).process(12, "./mine\0", 8);
        assertThat(listeners().holder(8080)).hasValue(new Holder.Unseen());
    }

    @Test
    void withoutProcNobodyListens() {
        assertThat(listeners().holder(8080)).isEmpty();
    }

    @Test
    void tablesOfAnotherShapeAreNotMisread() throws Exception {
        fake.write(fake.proc().resolve("net/tcp"), "\n0: 0100007F:1F90\nx y z 0A\n");
        assertThat(listeners().listens(8080)).isFalse();
    }

    @Test
    void commandLinesArePrintableAndShort() throws Exception {
        assertThat(commandLineOf("sh\0-c\0echo \033[1m\nx\0")).isEqualTo("sh -c echo [1m x");
        assertThat(commandLineOf("a".repeat(500))).hasSize(80).endsWith("a…");
        assertThat(commandLineOf("")).isEqualTo("other");
        assertThat(CommandLine.of(Path.of("/proc/0"))).isEqualTo("?");
    }
}
