package dev.hotreload.process;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class TailTest {

    private static final int KEPT = 16;

    private final Tail tail = new Tail(KEPT);

    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        tail.add(bytes, bytes.length);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(new String(tail.bytes(), UTF_8)).isEmpty();
        assertThat(tail.added()).isZero();
    }

    @Test
    void keepsAllWhileItFits() {
        add("one ");
        add("two");
        assertThat(new String(tail.bytes(), UTF_8)).isEqualTo("one two");
    }

    @Test
    void keepsTheEndOfWhatDoesNotFit() {
        add("0123456789abcdefghijklmnopqrstuvwxyz");
        assertThat(new String(tail.bytes(), UTF_8)).isEqualTo("klmnopqrstuvwxyz");
        assertThat(tail.added()).isEqualTo(36);
    }

    @Test
    void keepsTheEndWhateverThePieces() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            String piece = Integer.toString(i).repeat(random.nextInt(8));
            all.append(piece);
            add(piece);
            String end = all.substring(Math.max(0, all.length() - KEPT));
            assertThat(new String(tail.bytes(), UTF_8)).as("seed %d", seed).isEqualTo(end);
        }
        assertThat(tail.added()).isEqualTo(all.length());
    }
}
