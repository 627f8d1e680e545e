package dev.hotreload.reload;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;

/** The one way into the loop. Safe for any thread; posting never waits. */
public final class Mailbox {

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

    public void post(Event event) {
        events.add(event);
    }

    /** The next event, or {@link Event.DeadlineReached} if none comes before the deadline. */
    Event next(OptionalLong deadline, long now) throws InterruptedException {
        if (deadline.isEmpty()) {
            return events.take();
        }
        Event event = events.poll(deadline.getAsLong() - now, NANOSECONDS);
        return event == null ? new Event.DeadlineReached() : event;
    }
}
