package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.golang.TakenAddress.Port;
import dev.hotreload.golang.TakenAddress.SocketFile;

import org.junit.jupiter.api.Test;

class BindErrorTest {

    private static void assertThatIn(String text, TakenAddress address) {
        assertThat(BindError.in(Tail.of(text))).hasValue(address);
    }

    private static void assertThatNothingIsIn(String text) {
        assertThat(BindError.in(Tail.of(text))).isEmpty();
    }

    @Test
    void goNamesThePort() {
        assertThatIn("listen tcp :8080: bind: address already in use", new Port(8080));
        assertThatIn(
                "2026/01/02 03:04:05 listen tcp 127.0.0.1:80: bind: address already in use\nexit\n",
                new Port(80));
        assertThatIn("x listen tcp6 [::]:8080: bind: address already in use y", new Port(8080));
        assertThatIn(
                "{\"error\":\"listen tcp4 0.0.0.0:8080: bind: address already in use\",\"a\":1}",
                new Port(8080));
    }

    @Test
    void goNamesTheSocket() {
        assertThatIn(
                "listen unix /tmp/a b.sock: bind: address already in use",
                new SocketFile("/tmp/a b.sock"));
    }

    @Test
    void nodeNamesThem() {
        assertThatIn("Error: listen EADDRINUSE: address already in use :::3000", new Port(3000));
        assertThatIn(
                "Error: listen EADDRINUSE: address already in use /tmp/x.sock",
                new SocketFile("/tmp/x.sock"));
    }

    @Test
    void theLastOneCounts() {
        assertThatIn(
                """
                listen tcp :1: bind: address already in use
                listen tcp :2: bind: address already in use
                """,
                new Port(2));
    }

    @Test
    void aStackAfterItDoesNotHideIt() {
        assertThatIn(
                "panic: listen tcp :1: bind: address already in use\n\ngoroutine 1 [running]:\n"
                        + "main.main()\n".repeat(1000),
                new Port(1));
    }

    @Test
    void whatWasSaidLongAgoIsPassedOver() {
        assertThatNothingIsIn(
                "listen tcp :1: bind: address already in use\n" + "GET /\n".repeat(60));
    }

    @Test
    void withoutAPortThereIsNothingToSay() {
        assertThatNothingIsIn("OSError: [Errno 98] Address already in use");
        assertThatNothingIsIn("listen udp :53: bind: address already in use");
        assertThatNothingIsIn("listen tcp :99999: bind: address already in use");
        assertThatNothingIsIn("listen tcp :http: bind: address already in use");
        assertThatNothingIsIn("listen : bind: address already in use");
        assertThatNothingIsIn("EADDRINUSE: address already in use");
        assertThatNothingIsIn("İ".repeat(30) + "address already in use");
        assertThatNothingIsIn("");
    }
}
