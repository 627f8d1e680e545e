package dev.hotreload.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A virtual machine of its own that kills all its children while others still start some, on a
 * machine that has much else to do.
 */
final class LeavingProbe {

    private static final String STUBBORN = "trap '' INT TERM; echo up; while :; do sleep 1; done";

    private LeavingProbe() {}

    public static void main(String[] arguments) throws Exception {
        Launcher launcher = Launcher.start("test-" + ProcessHandle.current().pid());
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
            Thread.ofPlatform().daemon().start(LeavingProbe::compute);
        }
        Thread[] starters = new Thread[4];
        for (int i = 0; i < starters.length; i++) {
            starters[i] = Thread.ofPlatform().start(() -> startUntilRefused(launcher, refused));
        }
        for (int i = 0; i < 20; i++) {
            launcher.launch(Children.shell(STUBBORN), (_, _) -> {});
        }
        launcher.killAll(Duration.ofSeconds(20));
        for (Thread starter : starters) {
            starter.join();
        }
        System.out.println("refused " + refused.get() + ", left " + children());
    }

    private static void compute() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void startUntilRefused(Launcher launcher, AtomicInteger refused) {
        try {
            while (true) {
                launcher.launch(Children.shell(STUBBORN), (_, _) -> {});
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        }
    }

    private static long children() {
        return ProcessHandle.current().descendants().count();
    }
}
