package dev.hotreload.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a Go program said that it crashes.
 *
 * @param message one line, as in {@code panic: assignment to entry in nil map}
 * @param goroutines the one that crashed first, if it was printed
 */
record Crash(String message, List<Goroutine> goroutines) {

    private static final String PANIC = "panic: ";
    private static final String FATAL = "fatal error: ";
    private static final String FAULT = "unexpected fault address ";
    private static final String MORE = " …";
    private static final int LONGEST = 200;

    Crash {
        goroutines = List.copyOf(goroutines);
    }

    /** The last one in what a program wrote. */
    static Optional<Crash> in(Tail tail) {
        List<String> lines = tail.lines();
        int last = lastOf(lines);
        if (last < 0) {
            return Optional.empty();
        }
        List<String> text = lines.subList(last, lines.size());
        List<Goroutine> goroutines = Goroutine.in(text);
        return Optional.of(new Crash(Excerpt.of(messageOf(lines, last), LONGEST), goroutines));
    }

    /** With {@code GOTRACEBACK=crash} Go prints a signal for each thread after the crash itself. */
    private static int lastOf(List<String> lines) {
        int signal = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).startsWith(PANIC) || lines.get(i).startsWith(FATAL)) {
                return i;
            }
            if (isSignal(lines, i)) {
                signal = i;
            }
        }
        return signal;
    }

    /** {@code SIGSEGV: segmentation violation}, and the program counter in the next line. */
    static boolean isSignal(List<String> lines, int at) {
        return lines.get(at).startsWith("SIG")
                && at + 1 < lines.size()
                && lines.get(at + 1).startsWith("PC=");
    }

    private static String messageOf(List<String> lines, int at) {
        String first = lines.get(at);
        if (first.startsWith(PANIC)) {
            return panics(lines.subList(at, lines.size()));
        }
        boolean hasAddress = at > 0 && lines.get(at - 1).startsWith(FAULT);
        return hasAddress ? first + ", " + lines.get(at - 1) : first;
    }

    /**
     * A panic, and those that followed while it was handled; of a value with several lines the
     * first.
     */
    private static String panics(List<String> lines) {
        List<String> values = new ArrayList<>();
        values.add(withoutFate(lines.getFirst()));
        for (String line : lines.subList(1, lines.size())) {
            if (!line.startsWith("\t")) {
                break;
            }
            if (line.startsWith("\t" + PANIC)) {
                values.add(withoutFate(line.strip()));
            } else if (!values.getLast().endsWith(MORE)) {
                values.add(values.removeLast() + MORE);
            }
        }
        return told(values);
    }

    private static String withoutFate(String panic) {
        return panic.replaceFirst(" \\[recovered(, repanicked)?]$", "");
    }

    private static String told(List<String> panics) {
        String first = panics.getFirst();
        String last = panics.getLast();
        return panics.size() == 1 || last.contains(first.substring(PANIC.length()))
                ? last
                : first + ", then " + last;
    }

    /** The message, and where in the user's own code it comes from if that can be told. */
    String sentence(OwnCode own) {
        return place(own).map(place -> message + " · " + place).orElse(message);
    }

    private Optional<Place> place(OwnCode own) {
        return goroutines.stream()
                .limit(message.startsWith(PANIC) ? 1 : goroutines.size())
                .flatMap(goroutine -> placeIn(goroutine, own).stream())
                .findFirst();
    }

    /** Calls above the last {@code panic} are those of deferred functions that handled it. */
    private static Optional<Place> placeIn(Goroutine goroutine, OwnCode own) {
        List<Frame> frames = goroutine.frames();
        int panic = frames.stream().map(Frame::function).toList().lastIndexOf("panic");
        return own.firstOf(frames.subList(panic + 1, frames.size())).or(() -> own.firstOf(frames));
    }
}
