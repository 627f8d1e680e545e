package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoGlobTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "main.go, main.go, true",
        "main.go, main_go, false",
        "main.go, cmd/main.go, false",
        "*.go, main.go, true",
        "*.go, .go, true",
        "*.go, cmd/main.go, false",
        "*/*.go, cmd/main.go, true",
        "*/*.go, cmd/api/main.go, false",
        "cmd/*, cmd/main.go, true",
        "cmd/*, cmd/api/main.go, false",
        "*, main.go, true",
        "*, cmd/main.go, false",
        "a*b*c, aXbYc, true",
        "a*b*c, aXbYd, false",
        "*_gen.go, x_gen_gen.go, true",
        "ma?n.go, main.go, true",
        "a?b, a/b, false",
        "a?b, aüb, true",
        "[a-c].go, b.go, true",
        "[a-c].go, d.go, false",
        "[abx-z].go, y.go, true",
        "[^a-c].go, d.go, true",
        "[^a-c].go, a.go, false",
        "[!a].go, b.go, false",
        "[!a].go, !.go, true",
        "a[^b]c, a/c, true",
        "[z-a], m, false",
        "\\*.go, *.go, true",
        "\\*.go, a.go, false",
        "[\\]].go, ].go, true",
        "[\\-x], -, true",
        "a**b, aXXb, true",
        "'', '', true",
        "'', a, false",
    })
    void matchesAsGoDoes(String pattern, String text, boolean expected) {
        assertThat(GoGlob.compile(pattern).orElseThrow().matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "[a", "[a-", "[a-]", "[]a]", "[-x]", "[^]", "[]", "a\\", "[\\", "[a\\]"
            })
    void refusesWhatGoCallsMalformed(String pattern) {
        assertThat(GoGlob.compile(pattern)).isEmpty();
    }

    @Test
    void manyStarsStayFast() {
        GoGlob glob = GoGlob.compile("*a".repeat(30) + "b").orElseThrow();
        assertThat(glob.matches("a".repeat(10_000))).isFalse();
    }
}
