package dev.hotreload.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One goroutine of a traceback.
 *
 * @param frames the call that it is in first
 */
record Goroutine(long id, List<Frame> frames) {

    private static final String HEADER = "goroutine ";
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    Goroutine {
        frames = List.copyOf(frames);
    }

    /** All whose header stands in the lines, in their order. */
    static List<Goroutine> in(List<String> lines) {
        List<Goroutine> goroutines = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Long> id = idOf(lines.get(i));
            if (id.isPresent()) {
                goroutines.add(new Goroutine(id.get(), framesAt(lines, i + 1)));
            }
        }
        return goroutines;
    }

    static boolean isHeader(String line) {
        return idOf(line).isPresent();
    }

    /** {@code goroutine 1 [running]:} or {@code goroutine 1 gp=0x... m=0 [select, 2 minutes]:}. */
    private static Optional<Long> idOf(String line) {
        if (!line.startsWith(HEADER) || !line.endsWith(":") || line.indexOf('[') < 0) {
            return Optional.empty();
        }
        int space = line.indexOf(' ', HEADER.length());
        String id = line.substring(HEADER.length(), Math.max(space, HEADER.length()));
        return ID.matcher(id).matches() ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    /** The calls up to the next empty line; lines of other writers between them are passed by. */
    static List<Frame> framesAt(List<String> lines, int from) {
        List<Frame> frames = new ArrayList<>();
        for (int i = from; i + 1 < lines.size() && !lines.get(i).isEmpty(); i++) {
            if (isHeader(lines.get(i))) {
                break;
            }
            Optional<Frame> frame = Frame.of(lines.get(i), lines.get(i + 1));
            if (frame.isPresent()) {
                frames.add(frame.get());
                i++;
            }
        }
        return frames;
    }
}
