package dev.hotreload.config;

/** Whose the standard input is. */
public enum Stdin {
    /** The program's where it is a pipe or a file, the daemon's keys where it is a terminal. */
    AUTO,
    /** The program's, a terminal too. */
    APP,
    /** Nobody's. */
    NONE
}
