package dev.hotreload.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds output back for a moment, so that something else gets before it. Safe for any thread. */
public final class Gate {

    /** It must open even if nobody thinks of it. */
    private static final long LONGEST_MILLIS = 1000;

    private final CountDownLatch shut = new CountDownLatch(1);

    public OutputSink before(OutputSink screen) {
        return new OutputSink() {
            @Override
            public void write(byte[] bytes, int length) {
                await();
                screen.write(bytes, length);
            }

            @Override
            public void end() {
                screen.end();
            }
        };
    }

    public void open() {
        shut.countDown();
    }

    private void await() {
        try {
            if (shut.getCount() > 0 && !shut.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                open();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
