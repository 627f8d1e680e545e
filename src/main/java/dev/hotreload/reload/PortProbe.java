package dev.hotreload.reload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** Whether somebody listens on a port of this machine. */
record PortProbe(int port) implements Probe {

    private static final int MOST_MILLIS = 1000;
    private static final byte[] IPV4 = {127, 0, 0, 1};
    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    @Override
    public Optional<String> lacks() {
        return listens(IPV4) || listens(IPV6)
                ? Optional.empty()
                : Optional.of("port " + port + " (nobody listens)");
    }

    private boolean listens(byte[] address) {
        try (Socket socket = new Socket()) {
            InetAddress local = InetAddress.getByAddress(address);
            socket.connect(new InetSocketAddress(local, port), MOST_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
