package dev.hotreload.cli;

import dev.hotreload.posix.DescriptorOutput;
import dev.hotreload.posix.Posix;
import dev.hotreload.process.Outlet;
import dev.hotreload.process.ProgramStreams;
import dev.hotreload.report.Printer;

import java.time.Duration;

/**
 * The standard output and the standard error of this process, with one printer for both where they
 * are the same, so that the order is kept.
 */
final class Screens {

    private static final int OUT = 1;
    private static final int ERR = 2;

    private final Printer err = printer(ERR);
    private final Printer out = Posix.isSameFile(OUT, ERR) ? err : printer(OUT);

    private static Printer printer(int descriptor) {
        return new Printer(new DescriptorOutput(descriptor), Posix.isTerminal(descriptor));
    }

    /** Where our own lines go. */
    Printer ours() {
        return err;
    }

    boolean isTerminal() {
        return Posix.isTerminal(ERR);
    }

    /** The program writes through the printers. */
    ProgramStreams observed() {
        Outlet toErr = new Outlet(ERR, err::addWaiting);
        return out == err
                ? new ProgramStreams.Together(toErr)
                : new ProgramStreams.Apart(new Outlet(OUT, out::addWaiting), toErr);
    }

    /** Waits until what was printed so far is written, or for about {@code atMost}. */
    void flush(Duration atMost) throws InterruptedException {
        out.flush(atMost);
        err.flush(atMost);
    }
}
