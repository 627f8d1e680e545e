package dev.hotreload.cli;

import dev.hotreload.config.LoadRequest;
import dev.hotreload.config.LoadResult;

/** Builds, runs and reloads until it is told to leave. */
public interface Daemon {

    /** Returns the exit status. */
    int run(LoadRequest request, LoadResult.Loaded loaded, boolean debug);
}
