package dev.hotreload.config;

/** What a reload does while a debugger stands at a breakpoint of the program. */
public enum DebugReload {
    /** It takes place, and the visit is over. */
    END,
    /** It waits until the program goes on or nobody is connected any more. */
    WAIT
}
