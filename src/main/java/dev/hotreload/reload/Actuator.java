package dev.hotreload.reload;

/** Does what the machine decided. */
public interface Actuator {

    /**
     * Begins to do it, in the order of the calls, and returns at once; what comes of it is posted
     * as an event.
     */
    void perform(Effect effect);
}
