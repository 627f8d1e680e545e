package dev.hotreload.reload;

import dev.hotreload.reload.State.Quitting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one event at a time, steps the machine and has its effects performed, until the daemon is
 * done.
 */
public final class ReloadLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadLoop.class);

    private final Mailbox mailbox;
    private final Ticker ticker;
    private final Actuator actuator;
    private State state;

    public ReloadLoop(Policy policy, Mailbox mailbox, Ticker ticker, Actuator actuator) {
        this.state = State.initial(policy);
        this.mailbox = mailbox;
        this.ticker = ticker;
        this.actuator = actuator;
    }

    /** Runs on the calling thread, which owns the state. */
    public void run() throws InterruptedException {
        while (state.quitting() != Quitting.LEFT) {
            take(mailbox.next(state.deadline(), ticker.now()));
        }
    }

    private void take(Event event) {
        Step step = ReloadMachine.step(state, event, ticker.now());
        LOG.debug("{} | {} -> {} | {}", event, state.brief(), step.state().brief(), step.effects());
        state = step.state();
        step.effects().forEach(actuator::perform);
    }
}
