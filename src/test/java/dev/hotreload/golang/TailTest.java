package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailTest {

    private static Iterable<String> lines(String text) {
        return Tail.of(text).lines();
    }

    @Test
    void linesEndAsOnAnySystem() {
        assertThat(lines("one\r\ntwo\rthree\nfour")).containsExactly("one", "two", "three", "four");
    }

    @Test
    void tabsStayAndOtherControlCharactersGo() {
        assertThat(lines("\tone\b\007 \u0000two\u009b\u202e")).containsExactly("\tone two");
    }

    @Test
    void coloursAndTitlesGo() {
        assertThat(lines("\033[1;31mred\033[0m \033]0;title\007here\033]2;t\033\\ \033(Bnow"))
                .containsExactly("red here now");
    }

    @Test
    void anUnfinishedSequenceTakesNoMoreThanItsLine() {
        assertThat(lines("a\033]0;title\nb\033[12\nc\033\nd\033"))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void bytesThatAreNoTextDoNotHurt() {
        assertThat(Tail.of(new byte[] {'a', (byte) 0xFF, '\n', 'b'}).lines())
                .containsExactly("a\uFFFD", "b");
    }
}
