package dev.hotreload.process;

/** What a program that is started reads. */
public enum Input {
    /** Nothing: {@code /dev/null}. */
    NOTHING,
    /** The standard input of this process, but nothing where that is a terminal. */
    STREAM,
    /** The standard input of this process, whatever it is. */
    ANY
}
