package dev.hotreload.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Keys and everything else that a terminal sends. */
class KeyParserTest {

    private static final String ESC = "\u001b";

    private final KeyParser parser = new KeyParser();

    @Test
    void eachKeyIsWhatItsCharacterSays() {
        assertThat(keys("r")).containsExactly(Key.RELOAD);
        assertThat(keys("s")).containsExactly(Key.STOP);
        assertThat(keys("p")).containsExactly(Key.PAUSE);
        assertThat(keys("q")).containsExactly(Key.QUIT);
        assertThat(keys("?h")).containsExactly(Key.HELP, Key.HELP);
        assertThat(keys("\n\r")).containsExactly(Key.LINE, Key.LINE);
    }

    @Test
    void otherCharactersMeanNothing() {
        assertThat(keys("xR")).isEmpty();
        assertThat(keys("ü")).isEmpty();
        assertThat(keys("\u0004\u0000\u007f")).isEmpty();
        assertThat(keys("xrx")).containsExactly(Key.RELOAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A",
                "[1;5C",
                "[15~",
                "OP",
                "[[A",
                "]11;rgb:1e1e/1e1e/2e2e\u0007",
                "]11;rgb:ffff/ffff/ffff\u001b\\",
                "[?62;22;52c",
                "[24;80R",
                "[I",
                "[O",
                "[<0;12;34M",
                "[<0;12;34m",
                "[M qr",
                "[200~q\u001b[201~",
                "P1$r0 q\u001b\\",
                "Pqrs\u001b\\",
                "_Gi=31;OKrq\u001b\\",
                "r",
                "\u001bq",
                "(q",
                "[113u"
            })
    void whatATerminalAnswersIsNoKeyWhereverItIsCut(String sequence) {
        String bytes = ESC + sequence;
        for (int cut = 0; cut <= bytes.length(); cut++) {
            assertThat(keys(bytes.substring(0, cut))).as("before %d", cut).isEmpty();
            assertThat(keys(bytes.substring(cut))).as("after %d", cut).isEmpty();
            assertThat(parser.isInside()).isFalse();
            assertThat(keys("s")).containsExactly(Key.STOP);
        }
    }

    @Test
    void pastedTextIsNoKeys() {
        assertThat(keys("quit")).hasSize(1);
        assertThat(keys("requests")).isEmpty();
        assertThat(keys(ESC + "[200~q\nr\n")).isEmpty();
        assertThat(keys("q\n" + ESC + "[Aq" + ESC + "[201~")).isEmpty();
        assertThat(keys("q")).containsExactly(Key.QUIT);
    }

    @Test
    void theKeyEscDoesNotSwallowTheNextKey() {
        assertThat(keys(ESC)).isEmpty();
        parser.rest();
        assertThat(keys("r")).containsExactly(Key.RELOAD);
    }

    @Test
    void aSequenceThatBreaksOffSwallowsNoMoreThanWhatFollowsAtOnce() {
        assertThat(keys(ESC + "]11;rgb:")).isEmpty();
        parser.rest();
        assertThat(keys("r")).containsExactly(Key.RELOAD);
        assertThat(keys(ESC + "[12\u0018")).isEmpty();
        assertThat(keys("r")).containsExactly(Key.RELOAD);
    }

    @Test
    void noiseEndsWithTheNextRest() {
        for (long seed = 0; seed < 2000; seed++) {
            byte[] noise = new byte[64];
            new SplittableRandom(seed).nextBytes(noise);
            parser.keys(noise);
            parser.rest();
            assertThat(keys("q")).as("after seed %d", seed).containsExactly(Key.QUIT);
        }
    }

    @Test
    void theHelpNamesEveryKeyThatDoesSomething() {
        List<String> lines = new ArrayList<>(Key.help().lines().toList());
        assertThat(lines).hasSize(5).allMatch(line -> line.matches(" {2}\\S( \\S)? {2}.*"));
    }

    private List<Key> keys(String text) {
        return parser.keys(text.getBytes(StandardCharsets.UTF_8));
    }
}
