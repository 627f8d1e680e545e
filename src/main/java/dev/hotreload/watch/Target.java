package dev.hotreload.watch;

/** What a file is for: what has to happen when it changes. */
public sealed interface Target {

    /** The program is built anew. */
    record Program() implements Target {}

    /**
     * The command of a {@code [[build.rules]]} runs.
     *
     * @param index its place in the configuration, from 0
     */
    record RuleCommand(int index) implements Target {}

    /** The program starts anew, without a build. */
    record Environment() implements Target {}

    /** The configuration is read anew. */
    record Configuration() implements Target {}
}
