package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.MemoryEvents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Programs may write anything. */
@Timeout(60)
class HostileOutputTest {

    private static final Autopsy AUTOPSY = new Autopsy(Path.of("/shop"), _ -> Optional.empty());

    private static final List<String> PIECES =
            List.of(
                    "panic: ",
                    "\tpanic: ",
                    "fatal error: ",
                    "unexpected fault address ",
                    "SIG",
                    "SIGQUIT: quit\nPC=",
                    "goroutine ",
                    "goroutine 1 [running]:\n",
                    "goroutine [",
                    "created by ",
                    "main.",
                    "main.main()\n",
                    "\t/shop/main.go:41 +0x1\n",
                    "/vendor/",
                    "example.com/x.(*T[...]).F(",
                    ")",
                    "(",
                    "]:",
                    ":",
                    " +0x",
                    " fp=",
                    ":99999999999",
                    "WARNING: DATA RACE\n",
                    "Read at 0x1 by main goroutine:\n",
                    "  main.f()\n",
                    "      /shop/a.go:1 +0x2\n",
                    "==================\n",
                    "listen tcp ",
                    "listen unix ",
                    ": bind: address already in use",
                    "EADDRINUSE",
                    " [recovered]",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r",
                    "\t",
                    " ",
                    "\033[",
                    "\033]0;",
                    "\033",
                    "\007",
                    "1",
                    "18446744073709551616",
                    "\u0130",
                    "\u202e",
                    "\ud83d\ude00",
                    "[signal ",
                    "runtime stack:\n",
                    "...",
                    "-fm");

    private static void assertPrintable(byte[] tail, String what) {
        List<String> said = AUTOPSY.why(new Exited(66), false, tail, MemoryEvents.Snapshot.NONE);
        for (String sentence : said) {
            assertThat(sentence).as(what).matches("[^\\p{Cntrl}\\p{Cf}]{1,800}");
        }
        AUTOPSY.still(tail)
                .ifPresent(still -> assertThat(still).as(what).matches("[^\\p{Cntrl}]{1,800}"));
    }

    private static byte[] random(SplittableRandom random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(60); i > 0; i--) {
            if (random.nextInt(8) == 0) {
                bytes.write(random.nextInt(256));
            } else {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                bytes.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whateverAProgramWritesIsSurvived() {
        for (long seed = 0; seed < 5_000; seed++) {
            byte[] tail = random(new SplittableRandom(seed));
            try {
                assertPrintable(tail, "seed " + seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void noTextTakesMoreThanItsLength() {
        for (String piece : PIECES) {
            byte[] tail = piece.repeat(200_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
            assertPrintable(tail, piece);
        }
    }
}
