package dev.hotreload.posix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What a terminal does with what is typed and written, as {@code struct termios} says it. */
public final class TerminalMode {

    /** More than the 60 bytes of glibc and musl. */
    static final int SIZE = 128;

    private static final int LOCAL_FLAGS = 12;
    private static final int ICANON = 0x02;
    private static final int ECHO = 0x08;

    private static final int CONTROL_CHARACTERS = 17;
    private static final int VTIME = CONTROL_CHARACTERS + 5;
    private static final int VMIN = CONTROL_CHARACTERS + 6;

    private final byte[] termios;

    TerminalMode(byte[] termios) {
        this.termios = termios.clone();
    }

    /** The same, but each character is read as it is typed, and not shown; signals stay. */
    public TerminalMode byCharacter() {
        byte[] copy = termios.clone();
        local(copy).putInt(LOCAL_FLAGS, local(copy).getInt(LOCAL_FLAGS) & ~(ICANON | ECHO));
        copy[VTIME] = 0;
        copy[VMIN] = 1;
        return new TerminalMode(copy);
    }

    /** Whether what is typed is edited as a line before it can be read. */
    public boolean isByLine() {
        return (local(termios).getInt(LOCAL_FLAGS) & ICANON) != 0;
    }

    private static ByteBuffer local(byte[] termios) {
        return ByteBuffer.wrap(termios).order(ByteOrder.nativeOrder());
    }

    byte[] bytes() {
        return termios.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TerminalMode mode && Arrays.equals(termios, mode.termios);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(termios);
    }
}
