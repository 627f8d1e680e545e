package dev.hotreload.posix;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class NativeTextTest {

    private static String decode(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return NativeText.decode(all, 0, all.length);
    }

    @Test
    void utf8IsReadAsItIs() {
        byte[] bytes = "ü→😀".getBytes(UTF_8);
        assertThat(NativeText.decode(bytes, 0, bytes.length)).isEqualTo("ü→😀");
        assertThat(NativeText.encode("ü→😀")).isEqualTo(bytes);
    }

    @Test
    void everyOtherByteIsALoneSurrogate() {
        assertThat(decode('a', 0xFF, 0xC3, 'b')).isEqualTo("a\uDCFF\uDCC3b");
    }

    @Test
    void aCharacterThatIsCutOffIsKeptByteByByte() {
        assertThat(decode('a', 0xF0, 0x9F, 0x98)).isEqualTo("a\uDCF0\uDC9F\uDC98");
    }

    @Test
    void anySequenceOfBytesSurvivesTheWayThereAndBack() {
        for (long seed = 0; seed < 2000; seed++) {
            byte[] bytes = new byte[(int) seed % 40];
            new SplittableRandom(seed).nextBytes(bytes);
            String text = NativeText.decode(bytes, 0, bytes.length);
            assertThat(NativeText.encode(text)).as("seed %d", seed).isEqualTo(bytes);
        }
    }
}
