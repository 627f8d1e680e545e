package dev.hotreload.cli;

import dev.hotreload.config.LoadRequest;

/** What a command line asks for. */
sealed interface Invocation {

    /** To build, run and reload until told to leave. */
    record Run(LoadRequest request, boolean debug) implements Invocation {}

    /** To show the effective configuration. */
    record PrintConfig(LoadRequest request) implements Invocation {}

    /** To write a configuration for the project in the working directory. */
    record Init() implements Invocation {}

    record ShowVersion() implements Invocation {}

    record ShowHelp() implements Invocation {}

    /**
     * Nothing that can be done.
     *
     * @param message what is wrong and what to do
     */
    record Misused(String message) implements Invocation {}
}
