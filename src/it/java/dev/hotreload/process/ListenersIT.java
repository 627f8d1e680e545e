package dev.hotreload.process;

import static dev.hotreload.process.Children.await;
import static dev.hotreload.process.Children.shell;
import static dev.hotreload.process.Children.soon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for real sockets. */
@Timeout(60)
class ListenersIT {

    @TempDir Path directory;

    private static ServerSocket listen() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void assertHeldByUs(int port) {
        assertThat(Listeners.holderOf(port))
                .get()
                .isInstanceOfSatisfying(
                        Holder.Known.class,
                        known -> {
                            assertThat(known.pid()).isEqualTo((int) ProcessHandle.current().pid());
                            assertThat(known.command()).contains("java").hasSizeBetween(4, 80);
                        });
    }

    @Test
    void aPortIsHeldAsLongAsItsSocketIsOpen() throws Exception {
        int port;
        try (ServerSocket socket = listen()) {
            port = socket.getLocalPort();
            assertThat(Listeners.isListening(port)).isTrue();
            assertHeldByUs(port);
        }
        assertThat(Listeners.isListening(port)).isFalse();
        assertThat(Listeners.holderOf(port)).isEmpty();
    }

    @Test
    void aSocketOfAllAddressesIsFoundToo() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertHeldByUs(socket.getLocalPort());
        }
    }

    @Test
    void theOtherEndOfAConnectionDoesNotListen() throws Exception {
        try (ServerSocket socket = listen();
                Socket client = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
            assertThat(Listeners.isListening(client.getLocalPort())).isFalse();
        }
    }

    @Test
    void anotherProcessIsNamedWithItsCommandLine() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/python3")), "no python3: nobody else can listen");
        Path file = directory.resolve("port");
        ProcessGroup other = listenElsewhere(file);
        try {
            await(() -> text(file).endsWith(";"));
            int port = Integer.parseInt(text(file).replace(";", ""));
            assertThat(Listeners.holderOf(port))
                    .get()
                    .isInstanceOfSatisfying(
                            Holder.Known.class,
                            known -> {
                                assertThat(known.pid()).isEqualTo(other.pid());
                                assertThat(known.command()).startsWith("python3 -c import socket");
                            });
        } finally {
            other.kill();
            soon(other.gone());
        }
    }

    private static ProcessGroup listenElsewhere(Path file) throws IOException {
        return Children.start(
                shell(
                        "exec python3 -c \"$1\" \"$2\"",
                        """
                        import socket, sys, time
                        s = socket.create_server(('127.0.0.1', 0))
                        open(sys.argv[1], 'w').write(str(s.getsockname()[1]) + ';')
                        time.sleep(1000)
                        """,
                        file.toString()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
