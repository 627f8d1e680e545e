package dev.hotreload.watch;

/** A daemon thread of the watch, with a name that says so. */
record WatchThread(Thread thread) {

    static WatchThread start(String role, Runnable work) {
        return new WatchThread(
                Thread.ofPlatform().daemon().name("hotreload-watch-" + role).start(work));
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Returns at once on the thread itself. An interrupt does not shorten it. */
    void awaitEnd() {
        if (thread == Thread.currentThread()) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
