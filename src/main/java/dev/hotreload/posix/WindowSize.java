package dev.hotreload.posix;

/** How large a terminal is, in characters and in pixels; pixels may be unknown, which is 0. */
public record WindowSize(int rows, int columns, int width, int height) {}
