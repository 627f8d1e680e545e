package dev.hotreload.config;

import java.util.List;
import java.util.Optional;

/** The keys about a program that runs under Delve. */
final class DebugKeys {

    static final Key<Boolean> DEBUG =
            Key.of(
                    "hotreload.debug",
                    SwitchType.SWITCH,
                    false,
                    "Build the program for the debugger Delve and run it by `dlv exec`");
    static final Key<Optional<String>> LISTEN =
            Key.of(
                    "hotreload.debug_listen",
                    TextType.ADDRESS,
                    Optional.<String>empty(),
                    "Where debuggers connect, such as \"localhost:4000\"; else \":2345\" in a"
                            + " container and \"127.0.0.1:2345\" elsewhere");
    static final Key<DebugReload> RELOAD =
            Key.of(
                    "hotreload.debug_reload",
                    TextType.DEBUG_RELOAD,
                    DebugReload.END,
                    "What a reload does while somebody stands at a breakpoint: end that visit, or"
                            + " wait until the program goes on");

    static final Section SECTION =
            new Section("Debug: the program under Delve", List.of(DEBUG, LISTEN, RELOAD));

    private DebugKeys() {}
}
