package dev.hotreload.report;

import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;

/** Where the user reads what the daemon does. Safe for any thread. */
public final class Console {

    private final Printer printer;

    public Console(Printer printer) {
        this.printer = printer;
    }

    /** Says it in one line: in red if something failed, else in the colour of its part. */
    public void tell(Notice notice) {
        Part part = Wording.partOf(notice);
        if (BadNews.is(notice)) {
            LoggerFactory.getLogger(part.logger()).error("{}", Wording.of(notice));
        } else {
            say(part, Wording.of(notice));
        }
    }

    /** Says it in one line, in the colour of the part. */
    public void say(Part part, String line) {
        LoggerFactory.getLogger(part.logger()).info("{}", line);
    }

    /** Shows the output of a command as it is; waits a second for one who reads slowly. */
    public void show(byte[] output, int length) {
        printer.addOrLeaveOut(output, length);
    }

    /** Shows output that was kept back until now; never waits. */
    public void showKept(byte[] output) {
        printer.addLines(output);
    }

    /** Clears a terminal; what had scrolled by stays if {@code keepScroll}. */
    public void clear(boolean keepScroll) {
        String sequence = keepScroll ? "\u001b[2J\u001b[H" : "\u001bc";
        printer.add(sequence.getBytes(StandardCharsets.US_ASCII));
    }
}
