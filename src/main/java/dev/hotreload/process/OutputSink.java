package dev.hotreload.process;

/** Takes what a process writes; it must not block for ever, or the process will. */
@FunctionalInterface
public interface OutputSink {

    /** Takes the first {@code length} bytes, which are the caller's again when this returns. */
    void write(byte[] bytes, int length);

    /** Nobody writes any more. */
    default void end() {}
}
