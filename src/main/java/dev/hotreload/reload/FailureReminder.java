package dev.hotreload.reload;

import dev.hotreload.report.Console;
import dev.hotreload.report.Notice;

/**
 * Shows a failed build again once the program has written over it: at first with the next look,
 * then more and more seldom, as a program that logs all the time would bring it all the time.
 */
final class FailureReminder {

    private static final int MOST_LOOKS_APART = 60;

    private final Console console;
    private long writtenThen;
    private int looksApart = 1;
    private int looks;

    FailureReminder(Console console) {
        this.console = console;
    }

    /** The compiler's words are on the screen now. */
    void shown(long bytesWritten) {
        writtenThen = bytesWritten;
        looksApart = 1;
        looks = 0;
    }

    void look(Notice.StillFailing failure, long bytesWritten) {
        looks++;
        if (bytesWritten != writtenThen && looks >= looksApart) {
            console.tell(failure);
            writtenThen = bytesWritten;
            looksApart = Math.min(looksApart * 4, MOST_LOOKS_APART);
            looks = 0;
        }
    }
}
