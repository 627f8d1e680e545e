package dev.hotreload.process;

import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;
import dev.hotreload.process.ExitStatus.Unreachable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a program that had the terminal leaves behind when it does not end well. */
final class Mess {

    /** What a shell says of a command that SIGINT ended, and a program that follows it. */
    private static final int INTERRUPTED = 130;

    private static final String CSI = "\u001b[";

    /**
     * Saves the cursor first, as leaving restores it, on a screen that is not the other one too.
     */
    private static final String LEAVE_ALTERNATE_SCREEN = "\u001b7" + CSI + "?1049l";

    private static final String SHOW_CURSOR = CSI + "?25h";
    private static final String NO_MOUSE =
            CSI + "?1000l" + CSI + "?1002l" + CSI + "?1003l" + CSI + "?1006l";
    private static final String NO_FOCUS = CSI + "?1004l";
    private static final String NO_BRACKETED_PASTE = CSI + "?2004l";
    private static final String NO_COLOR = CSI + "0m";

    private Mess() {}

    /** What to write to be rid of it; a terminal that was read by line has no other screen. */
    static byte[] cleared(boolean byLine) {
        String text =
                (byLine ? "" : LEAVE_ALTERNATE_SCREEN)
                        + SHOW_CURSOR
                        + NO_MOUSE
                        + NO_FOCUS
                        + NO_BRACKETED_PASTE
                        + NO_COLOR;
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The signal by which Ctrl-C or the end of the terminal ended it, which meant us as well. */
    static Optional<String> keyThatEnded(ExitStatus status) {
        return switch (status) {
            case Exited(int code) ->
                    code == INTERRUPTED
                            ? Optional.of(Signal.INTERRUPT.toString())
                            : Optional.empty();
            case Signalled(var by, _) ->
                    by.equals(Signal.INTERRUPT) || by.equals(Signal.HANGUP)
                            ? Optional.of(by.toString())
                            : Optional.empty();
            case Unreachable _ -> Optional.empty();
        };
    }
}
