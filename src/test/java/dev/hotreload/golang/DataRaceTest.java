package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;

class DataRaceTest {

    private static final String REPORT =
            """
            ==================
            WARNING: DATA RACE
            Read at 0x00c0000961b8 by goroutine 9:
              runtime.mapaccess1()
                  /usr/local/go/src/internal/runtime/maps/runtime.go:97 +0x2e
              main.main.func10()
                  /shop/main.go:97 +0x2e

            Previous write at 0x00c0000961b8 by main goroutine:
              main.main()
                  /shop/main.go:98 +0x495

            Goroutine 9 (running) created at:
              main.main()
                  /shop/main.go:97 +0x470
            ==================
            """;

    private static Optional<String> sentence(String text) {
        return DataRace.in(Tail.of(text))
                .map(race -> race.sentence(OwnCode.below(Path.of("/shop"))));
    }

    @Test
    void bothAccessesAreNamed() {
        assertThat(sentence("log\n" + REPORT))
                .hasValue(
                        "data race: read at main.go:97 in main.func10, previous write at main.go:98"
                                + " in main");
    }

    @Test
    void ofSeveralTheFirstIsNamed() {
        assertThat(sentence(REPORT + REPORT + "Found 2 data race(s)\n").orElseThrow())
                .startsWith("2 data races, the first: read at main.go:97 in main.func10, ");
    }

    @Test
    void aRaceInALibraryHasNoPlace() {
        assertThat(sentence("WARNING: DATA RACE\n")).hasValue("data race");
        assertThat(sentence("races\n")).isEmpty();
    }
}
