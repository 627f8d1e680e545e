package dev.hotreload.watch;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Tells where something may have happened, never what: whoever hears it looks for himself.
 * Directories that {@link PathRules} prune are neither watched nor walked.
 */
interface TreeWatcher extends AutoCloseable {

    /** Hears a watcher, on threads of the watcher; must return at once. */
    interface Sightings {

        /**
         * Something happened to the file or directory of this name. Files below a directory that
         * appeared are named too, files below one that vanished need not be.
         */
        void seen(Path path);

        /** From here on changes may go unnoticed: the watcher has to be replaced. */
        void lost(Loss loss);
    }

    /**
     * Returns when the watch stands: what happens to the watched tree after it is noticed. Tops
     * that do not exist are left out.
     *
     * @throws WatchLimitReached if the system gives no more watches
     */
    void open() throws IOException;

    /** Returns when the last sighting has been passed on and all descriptors are closed. */
    @Override
    void close();
}
