package dev.hotreload.process;

import static dev.hotreload.process.Children.run;
import static dev.hotreload.process.Children.shell;
import static dev.hotreload.process.Children.soon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotreload.posix.NativeText;
import dev.hotreload.process.ExitStatus.Exited;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class OutputIT {

    @Test
    void tenMegabytesArriveCompleteAndInOrder() throws Exception {
        String numbers =
                IntStream.rangeClosed(1, 1_400_000)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("\n", "", "\n"));
        assertThat(numbers.length()).isGreaterThan(10_000_000);
        assertThat(run("seq 1 1400000").text().equals(numbers)).isTrue();
    }

    @Test
    void standardOutputAndStandardErrorKeepTheirOrder() throws Exception {
        String text = run("for i in $(seq 1 200); do echo o$i; echo e$i >&2; done").text();
        String expected =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> "o" + i + "\ne" + i + "\n")
                        .collect(Collectors.joining());
        assertThat(text).isEqualTo(expected);
    }

    @Test
    void bytesAreNotTouched() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        String octal =
                IntStream.range(0, 256).mapToObj("\\%03o"::formatted).collect(Collectors.joining());
        assertThat(NativeText.encode(run("printf '" + octal + "'").text())).isEqualTo(all);
    }

    @Test
    void aWriterThatLeftTheGroupDoesNotHoldUpTheEnd() throws Exception {
        Children.Ran ran =
                run("setsid sh -c 'echo $$; exec sleep 1000' & sleep 0.2; echo over; exit 5");
        assertThat(ran.status()).isEqualTo(new Exited(5));
        assertThat(ran.text()).endsWith("over\n");
        assertThat(run("kill -9 " + ran.text().lines().findFirst().orElseThrow()).status())
                .isEqualTo(new Exited(0));
    }

    @Test
    void aSinkThatThrowsDoesNotHoldUpTheEnd() throws Exception {
        OutputSink broken =
                (_, _) -> {
                    throw new IllegalStateException("on purpose");
                };
        RunningProgram captured = Launchers.only().launch(shell("echo one; exit 6"), broken);
        assertThatThrownBy(() -> soon(captured.gone())).hasMessageContaining("on purpose");
        assertThat(soon(captured.group().gone())).isEqualTo(new Exited(6));
    }

    @Test
    void aSinkThatIsSlowLosesNothing() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RunningProgram captured =
                Launchers.only()
                        .launch(
                                shell("head -c 300000 /dev/zero"),
                                (bytes, length) -> {
                                    held.countDown();
                                    awaitUninterruptibly(open);
                                    output.write(bytes, 0, length);
                                });
        awaitUninterruptibly(held);
        open.countDown();
        soon(captured.gone());
        soon(captured.drained());
        assertThat(output.size()).isEqualTo(300_000);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
