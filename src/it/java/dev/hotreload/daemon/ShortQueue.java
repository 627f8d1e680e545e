package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * While it is open, what begins to watch gets a queue of a few events. That is so on the whole
 * machine, so a process sets it that puts it back when this one ends in whatever way.
 */
final class ShortQueue implements AutoCloseable {

    private static final Path SETTING = Path.of("/proc/sys/fs/inotify/max_queued_events");

    private final Process keeper;

    private ShortQueue(Process keeper) {
        this.keeper = keeper;
    }

    /** Skips the test where the setting may not be changed. */
    static ShortQueue of(int events) throws IOException {
        assumeTrue(Files.isWritable(SETTING), "no right to set " + SETTING);
        Process keeper =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "old=$(cat $0) && echo $1 > $0 && echo set && read end;"
                                        + " echo $old > $0",
                                SETTING.toString(),
                                Integer.toString(events))
                        .start();
        assumeTrue(keeper.inputReader().readLine() != null, SETTING + " cannot be set");
        return new ShortQueue(keeper);
    }

    @Override
    public void close() throws IOException {
        keeper.getOutputStream().close();
        assertThat(keeper.onExit().join().exitValue()).isZero();
    }
}
