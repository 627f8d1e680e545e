package dev.hotreload.posix;

/** The two descriptors of a pipe; neither is inherited by accident. */
public record Pipe(int readEnd, int writeEnd) {}
