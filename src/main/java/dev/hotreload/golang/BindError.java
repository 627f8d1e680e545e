package dev.hotreload.golang;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Go and Node say when they cannot listen: {@code address already in use}. */
final class BindError {

    private static final Pattern TAKEN =
            Pattern.compile("address already in use", Pattern.CASE_INSENSITIVE);
    private static final String LISTEN = "listen ";
    private static final int HIGHEST_PORT = 65_535;

    /** How far from its end, or from a crash, a program speaks of what ended it. */
    private static final int LINES = 50;

    private BindError() {}

    /** The address that the program named last. */
    static Optional<TakenAddress> in(Tail tail) {
        List<String> words =
                tail.lines().stream().takeWhile(line -> !Goroutine.isHeader(line)).toList();
        return words.subList(Math.max(0, words.size() - LINES), words.size()).reversed().stream()
                .flatMap(line -> inLine(line).stream())
                .findFirst();
    }

    private static Optional<TakenAddress> inLine(String line) {
        Matcher taken = TAKEN.matcher(line);
        return taken.find()
                ? before(line.substring(0, taken.start())).or(() -> after(line, taken.end()))
                : Optional.empty();
    }

    /** {@code listen tcp :8080: bind: } of Go. */
    private static Optional<TakenAddress> before(String text) {
        int listen = text.lastIndexOf(LISTEN);
        int bind = text.lastIndexOf(": bind: ");
        if (listen < 0 || bind < listen + LISTEN.length()) {
            return Optional.empty();
        }
        String[] words = text.substring(listen + LISTEN.length(), bind).split(" ", 2);
        String address = words[words.length - 1];
        return switch (words[0]) {
            case "tcp", "tcp4", "tcp6" -> portOf(address);
            case "unix", "unixpacket" -> Optional.of(new TakenAddress.SocketFile(address));
            default -> Optional.empty();
        };
    }

    /** {@code EADDRINUSE: address already in use :::3000} of Node. */
    private static Optional<TakenAddress> after(String line, int from) {
        if (!line.contains("EADDRINUSE")) {
            return Optional.empty();
        }
        String address = line.substring(from).strip();
        return address.startsWith("/")
                ? Optional.of(new TakenAddress.SocketFile(address))
                : portOf(address);
    }

    private static Optional<TakenAddress> portOf(String address) {
        int colon = address.lastIndexOf(':');
        return Optional.of(address.substring(colon + 1))
                .filter(digits -> colon >= 0 && Frame.isNumber(digits))
                .map(Integer::parseInt)
                .filter(port -> port > 0 && port <= HIGHEST_PORT)
                .map(TakenAddress.Port::new);
    }
}
