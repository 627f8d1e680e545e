package dev.hotreload.report;

/** The parts of the daemon that speak, each in a colour of its own. */
public enum Part {
    MAIN,
    WATCHER,
    BUILD,
    RUNNER;

    /** The name of its logger. */
    String logger() {
        return "hotreload." + name();
    }
}
