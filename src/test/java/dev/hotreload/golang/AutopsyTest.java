package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;
import dev.hotreload.process.Holder;
import dev.hotreload.process.MemoryEvents;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class AutopsyTest {

    private static final String TAKEN = "listen tcp :8080: bind: address already in use\n";

    private static List<String> why(Optional<Holder> holder, int code, String tail) {
        return new Autopsy(Path.of("/shop"), _ -> holder)
                .why(
                        new Exited(code),
                        false,
                        tail.getBytes(StandardCharsets.UTF_8),
                        MemoryEvents.Snapshot.NONE);
    }

    @Test
    void aHeldPortHasItsHolder() {
        assertThat(why(Optional.of(new Holder.Known(4711, "./other --serve")), 1, TAKEN))
                .containsExactly(
                        "port 8080 is held by pid 4711 (./other --serve): stop it, or use another"
                                + " port");
    }

    @Test
    void aHolderThatCannotBeSeenIsSaidToBe() {
        assertThat(why(Optional.of(new Holder.Unseen()), 1, TAKEN))
                .containsExactly(
                        "port 8080 is held by a process that cannot be seen from here (another"
                                + " container or user)");
    }

    @Test
    void aPortThatIsFreeAgainIsSaidToBe() {
        assertThat(why(Optional.empty(), 0, TAKEN))
                .containsExactly(
                        "port 8080 was taken when the program asked for it, and is free now");
    }

    @Test
    void aSocketFileIsNamed() {
        assertThat(why(Optional.empty(), 1, "listen unix /x.sock: bind: address already in use"))
                .singleElement()
                .asString()
                .startsWith("/x.sock is left from a run before");
    }

    @Test
    void aPanicComesBeforeItsCause() {
        assertThat(why(Optional.empty(), 2, "panic: " + TAKEN))
                .hasSize(2)
                .element(0)
                .isEqualTo("panic: " + TAKEN.strip());
    }

    @Test
    void anOrdinaryEndHasNothingToAdd() {
        assertThat(why(Optional.empty(), 1, "2026/01/02 no such table: orders\n")).isEmpty();
        assertThat(why(Optional.empty(), 0, "panic: of a test that went well\n")).isEmpty();
        assertThat(why(Optional.empty(), 2, "WARNING: DATA RACE\n")).isEmpty();
    }

    @Test
    void aRaceIsTheReasonOfItsStatusOnly() {
        assertThat(why(Optional.empty(), 66, "WARNING: DATA RACE\n")).containsExactly("data race");
    }

    @Test
    void nobodyLooksForAHolderUnlessThePortIsNamed() {
        AtomicInteger looks = new AtomicInteger();
        new Autopsy(
                        Path.of("/shop"),
                        _ -> {
                            looks.incrementAndGet();
                            return Optional.empty();
                        })
                .why(new Exited(1), false, new byte[0], MemoryEvents.Snapshot.NONE);
        assertThat(looks).hasValue(0);
    }

    @Test
    void whatWasKilledDidNotEndBecauseOfWhatItSaidBefore() {
        assertThat(
                        new Autopsy(Path.of("/shop"), _ -> Optional.empty())
                                .why(
                                        new Signalled(Signal.KILL),
                                        true,
                                        ("panic: handled\n" + TAKEN)
                                                .getBytes(StandardCharsets.UTF_8),
                                        MemoryEvents.Snapshot.NONE))
                .isEmpty();
    }

    @Test
    void aCrashThatEndsWithASignalIsOne() {
        assertThat(
                        new Autopsy(Path.of("/shop"), _ -> Optional.empty())
                                .why(
                                        new Signalled(new Signal(6), true),
                                        false,
                                        "panic: x\n".getBytes(StandardCharsets.UTF_8),
                                        MemoryEvents.Snapshot.NONE))
                .containsExactly("panic: x");
    }
}
