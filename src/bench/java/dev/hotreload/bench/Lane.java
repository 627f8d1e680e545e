package dev.hotreload.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One contestant in its project. Times are in milliseconds, and NaN where nothing came. */
sealed interface Lane extends AutoCloseable permits BareLane, ToolLane {

    /** From the start of the tool to the first line of the program; it runs from then on. */
    double start(Duration patience) throws IOException, InterruptedException;

    /** From the write of a file to the first line of the new program. */
    double save(Duration patience) throws IOException, InterruptedException;

    /** What it needs while nothing happens for so long. */
    Optional<AtRest> rest(Duration time) throws InterruptedException;

    @Override
    void close();
}
