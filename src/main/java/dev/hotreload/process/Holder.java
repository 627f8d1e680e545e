package dev.hotreload.process;

/** Who listens on a port. */
public sealed interface Holder {

    /**
     * @param command the command line as one printable line, cut where it is long
     */
    record Known(int pid, String command) implements Holder {}

    /** Another user's process, or one of another container that shares our network. */
    record Unseen() implements Holder {}
}
