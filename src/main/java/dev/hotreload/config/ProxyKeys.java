package dev.hotreload.config;

import java.time.Duration;
import java.util.List;

/** The keys of {@code [proxy]}. */
final class ProxyKeys {

    private static final String NOT_YET = "read and checked, the proxy is not there yet";

    static final Key<Boolean> ENABLED =
            Key.of(
                    "proxy.enabled",
                    SwitchType.SWITCH,
                    false,
                    "Serve the program through a proxy that reloads browsers; " + NOT_YET);
    static final Key<Integer> PROXY_PORT =
            Key.of("proxy.proxy_port", IntegerType.PORT, 0, "Where browsers connect; " + NOT_YET);
    static final Key<Integer> APP_PORT =
            Key.of("proxy.app_port", IntegerType.PORT, 0, "Where the program listens; " + NOT_YET);
    static final Key<Duration> APP_START_TIMEOUT =
            Key.of(
                    "proxy.app_start_timeout",
                    IntegerType.MILLISECONDS,
                    Duration.ZERO,
                    "How long the program may take to listen, 0 stands for 5000; " + NOT_YET);

    static final Section SECTION =
            new Section("Proxy", List.of(ENABLED, PROXY_PORT, APP_PORT, APP_START_TIMEOUT));

    private ProxyKeys() {}
}
