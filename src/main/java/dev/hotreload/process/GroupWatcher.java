package dev.hotreload.process;

/** Hears first what happens to a group, on a thread of ours. */
interface GroupWatcher {

    /** The leader waits for SIGCONT. */
    void stopped(ProcessGroup group);

    /** No process of it is left; said once, and before {@link ProcessGroup#gone} completes. */
    void gone(ProcessGroup group, ExitStatus status);

    /** Does not care. */
    static GroupWatcher none() {
        return new GroupWatcher() {
            @Override
            public void stopped(ProcessGroup group) {}

            @Override
            public void gone(ProcessGroup group, ExitStatus status) {}
        };
    }
}
