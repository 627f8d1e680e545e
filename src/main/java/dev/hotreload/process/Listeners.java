package dev.hotreload.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on which TCP port of this machine, or of this container, as {@code /proc} tells. */
public final class Listeners {

    private static final Listeners HERE = new Listeners(Path.of("/proc"));

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTEN = "0A";
    private static final String ESTABLISHED = "01";

    private final Path proc;

    Listeners(Path proc) {
        this.proc = proc;
    }

    /** Whether anybody listens on that port, whatever the address. */
    public static boolean isListening(int port) {
        return HERE.listens(port);
    }

    /** Who listens on that port; empty if nobody does. */
    public static Optional<Holder> holderOf(int port) {
        return HERE.holder(port);
    }

    /** Whether that process has a connection with anybody. */
    boolean isConnected(int pid) {
        return hasOpen(pid, sockets(ESTABLISHED, row -> row[STATE].equals(ESTABLISHED)));
    }

    boolean listens(int port) {
        return !socketsOn(port).isEmpty();
    }

    Optional<Holder> holder(int port) {
        Set<String> sockets = socketsOn(port);
        return sockets.isEmpty() ? Optional.empty() : Optional.of(holderOf(sockets));
    }

    private Set<String> socketsOn(int port) {
        String suffix = ":%04X".formatted(port);
        return sockets(
                suffix, row -> row[STATE].equals(LISTEN) && row[LOCAL_ADDRESS].endsWith(suffix));
    }

    /**
     * Sockets, as the links in {@code /proc/PID/fd} name them.
     *
     * @param part of the line of each of them, to be quick about the others
     */
    private Set<String> sockets(String part, Predicate<String[]> wanted) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> linesOf(proc.resolve(table)).stream())
                .filter(line -> line.contains(part))
                .map(line -> BLANK.split(line.strip()))
                .filter(row -> row.length > INODE && wanted.test(row))
                .map(row -> "socket:[" + row[INODE] + "]")
                .collect(Collectors.toSet());
    }

    private static List<String> linesOf(Path table) {
        try {
            return Files.readAllLines(table, ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The oldest of those that share the socket: the others have it from that one. */
    private Holder holderOf(Set<String> sockets) {
        int[] pids = pids();
        Arrays.sort(pids);
        for (int pid : pids) {
            if (hasOpen(pid, sockets)) {
                return new Holder.Known(pid, CommandLine.of(proc.resolve(Integer.toString(pid))));
            }
        }
        return new Holder.Unseen();
    }

    private int[] pids() {
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(proc, Listeners::isProcess)) {
            Stream.Builder<Path> found = Stream.builder();
            processes.forEach(found);
            return found.build()
                    .mapToInt(process -> Integer.parseInt(process.getFileName().toString()))
                    .toArray();
        } catch (IOException | DirectoryIteratorException e) {
            return new int[0];
        }
    }

    private static boolean isProcess(Path entry) {
        return entry.getFileName().toString().matches("[1-9][0-9]{0,8}");
    }

    private boolean hasOpen(int pid, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors =
                Files.newDirectoryStream(proc.resolve(pid + "/fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(targetOf(descriptor))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static String targetOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
