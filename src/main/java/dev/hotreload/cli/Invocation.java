package dev.hotreload.cli;

import dev.hotreload.config.LoadRequest;

import java.util.List;

/** What a command line asks for. */
sealed interface Invocation {

    /** To build, run and reload until told to leave. */
    record Run(LoadRequest request, boolean debug) implements Invocation {}

    /** To show the effective configuration. */
    record PrintConfig(LoadRequest request) implements Invocation {}

    /** To write a configuration for the project in the working directory. */
    record Init() implements Invocation {}

    /**
     * To say what is watched, and why.
     *
     * @param tree whether to show all of it; else only what is said of these paths
     */
    record Explain(LoadRequest request, List<String> paths, boolean tree) implements Invocation {}

    record ShowVersion() implements Invocation {}

    record ShowHelp() implements Invocation {}

    /**
     * Nothing that can be done.
     *
     * @param message what is wrong and what to do
     */
    record Misused(String message) implements Invocation {}
}
