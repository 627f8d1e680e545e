package dev.hotreload.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells keys from everything else that comes out of a terminal: escape sequences (arrow keys,
 * answers to what a program asked the terminal, mouse and focus) are read to their end and dropped,
 * and so is text that was pasted. Not safe for several threads.
 */
final class KeyParser {

    /** More at once is no person's typing. */
    static final int MOST_KEYS = 4;

    private static final int BELL = 0x07;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1A;
    private static final int ESCAPE = 0x1B;
    private static final String PASTE_BEGINS = "200~";
    private static final String PASTE_ENDS = "201~";

    private enum Where {
        /** In no sequence. */
        OUTSIDE,
        /** After ESC. */
        ESCAPE,
        /** After ESC [: parameters until a final byte. */
        CONTROL,
        /** In a text that BEL or ESC \\ ends, such as the answer with a colour. */
        STRING,
        /** After an ESC in such a text. */
        STRING_ESCAPE,
        /** The next byte is the last. */
        LAST,
        /** In three bytes of the mouse's oldest protocol. */
        MOUSE
    }

    private Where where = Where.OUTSIDE;
    private final StringBuilder parameters = new StringBuilder();
    private boolean pasting;
    private int mouseBytes;

    /** The keys among bytes that came together, in their order. */
    List<Key> keys(byte[] bytes) {
        List<Byte> plain = new ArrayList<>();
        for (byte next : bytes) {
            boolean outside = where == Where.OUTSIDE && next != ESCAPE;
            if (!outside) {
                where = after(next);
            } else if (!pasting) {
                plain.add(next);
            }
        }
        return plain.size() > MOST_KEYS
                ? List.of()
                : plain.stream().map(Key::of).flatMap(Optional::stream).toList();
    }

    /** Nothing came for a while: what has begun is no sequence but the key Esc, or broken. */
    void rest() {
        where = Where.OUTSIDE;
        pasting = false;
    }

    /** Whether {@link #rest} means something. */
    boolean isInside() {
        return where != Where.OUTSIDE || pasting;
    }

    private Where after(int next) {
        boolean breaks = next == CANCEL || next == SUBSTITUTE;
        return switch (where) {
            case OUTSIDE -> Where.ESCAPE;
            case ESCAPE -> afterEscape(next);
            case CONTROL -> breaks ? Where.OUTSIDE : inControl(next);
            case STRING -> breaks || next == BELL ? Where.OUTSIDE : inString(next);
            case STRING_ESCAPE -> next == '\\' ? Where.OUTSIDE : afterEscape(next);
            case LAST -> Where.OUTSIDE;
            case MOUSE -> --mouseBytes > 0 ? Where.MOUSE : Where.OUTSIDE;
        };
    }

    private Where afterEscape(int next) {
        parameters.setLength(0);
        return switch (next) {
            case '[' -> Where.CONTROL;
            case ']', 'P', 'X', '^', '_' -> Where.STRING;
            case 'O', 'N' -> Where.LAST;
            case ESCAPE -> Where.ESCAPE;
            default -> next >= ' ' && next < '0' ? Where.ESCAPE : Where.OUTSIDE;
        };
    }

    private static Where inString(int next) {
        return next == ESCAPE ? Where.STRING_ESCAPE : Where.STRING;
    }

    private Where inControl(int next) {
        boolean first = parameters.isEmpty();
        if (next == ESCAPE) {
            return Where.ESCAPE;
        }
        if (first && next == '[') {
            return Where.LAST;
        }
        if (first && next == 'M') {
            mouseBytes = 3;
            return Where.MOUSE;
        }
        parameters.append((char) (next & 0xFF));
        boolean last = next >= '@' && next <= '~';
        if (last) {
            pasting = !isPaste(PASTE_ENDS) && (pasting || isPaste(PASTE_BEGINS));
        }
        return last ? Where.OUTSIDE : Where.CONTROL;
    }

    private boolean isPaste(String sequence) {
        return parameters.toString().equals(sequence);
    }
}
