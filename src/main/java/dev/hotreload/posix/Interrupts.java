package dev.hotreload.posix;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/**
 * Signals to this process, those that ask it to end among them, delivered to a handler instead.
 * Bound by name, as javac has a warning for {@code sun.misc.Signal} that nothing silences, and the
 * JDK has no other way.
 */
public final class Interrupts {

    private static final List<Signal> ASKING =
            List.of(Signal.INTERRUPT, Signal.TERMINATE, Signal.HANGUP);

    private static final MemorySegment SIGNAL = LibC.require("signal");
    private static final int SIG_DFL = 0;

    private Interrupts() {}

    /**
     * Has {@code handler} hear SIGINT, SIGTERM and SIGHUP from now on, each on a thread of its own.
     * A SIGHUP that was ignored when this process started stays ignored, as {@code nohup} wants it.
     * SIGINT is heard even so: a shell without job control has what it starts with {@code &} ignore
     * it, and a script that sends it means it.
     */
    public static void deliverTo(Consumer<Signal> handler) {
        LibC.call(SIGNAL, Signal.INTERRUPT.number(), SIG_DFL);
        deliver(ASKING, handler);
    }

    /** Has {@code handler} hear of each new size of this process's terminal. */
    public static void onWindowChange(Runnable handler) {
        deliver(List.of(Signal.WINDOW_CHANGE), _ -> handler.run());
    }

    /** Has {@code handler} hear those signals from now on. */
    static void deliver(List<Signal> signals, Consumer<Signal> handler) {
        try {
            for (Signal signal : signals) {
                handle(signal.shortName(), () -> handler.accept(signal));
            }
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("this Java runtime has no jdk.unsupported", e);
        }
    }

    /** By a proxy, as the cache of loaded classes keeps those and no method handles. */
    private static void handle(String name, Runnable heard) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object proxy =
                Proxy.newProxyInstance(
                        handler.getClassLoader(),
                        new Class<?>[] {handler},
                        (_, method, _) -> {
                            if (method.getName().equals("handle")) {
                                heard.run();
                            }
                            return null;
                        });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    }
}
