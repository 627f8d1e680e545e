package dev.hotreload.bench;

import java.util.List;
import java.util.function.Function;

/**
 * A tool as a user would start it.
 *
 * @param title with the version
 * @param process the name of the process that stays, as the kernel knows it
 * @param takesDelay whether {@code delay} can be set for it
 * @param command in the directory of the project
 */
record Contestant(
        String title,
        String process,
        boolean takesDelay,
        Function<Workspace, List<String>> command) {

    /** What is built and started without any tool: the measure of all. */
    static final String BARE = "bare";

    boolean runs(Scenario scenario) {
        return takesDelay || scenario != Scenario.COPY_1000;
    }
}
