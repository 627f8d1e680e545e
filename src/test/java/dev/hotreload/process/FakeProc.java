package dev.hotreload.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that looks like {@code /proc}, and one like {@code /sys/fs/cgroup} beside it. */
record FakeProc(Path directory) {

    private static final String SOCKET = "  sl  local_address rem_address   st\n";

    Path proc() {
        return directory.resolve("proc");
    }

    Path cgroups() {
        return directory.resolve("cgroup");
    }

    FakeProc write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A row of a table of sockets, as in {@code tcp 0100007F:1F90 0A 4711}. */
    FakeProc socket(String table, String address, String state, long inode) throws IOException {
        Path file = proc().resolve("net").resolve(table);
        String rows = Files.exists(file) ? Files.readString(file) : SOCKET;
        String row =
                "0: " + address + " 00000000:0000 " + state + " 0:0 00:0 0 0 0 " + inode + " 1\n";
        return write(file, rows + row);
    }

    FakeProc process(int pid, String commandLine, long... sockets) throws IOException {
        Path process = proc().resolve(Integer.toString(pid));
        Files.createDirectories(process.resolve("fd"));
        for (long inode : sockets) {
            Files.createSymbolicLink(
                    process.resolve("fd/" + inode), Path.of("socket:[" + inode + "]"));
        }
        write(process.resolve("comm"), "other\n");
        return write(process.resolve("cmdline"), commandLine);
    }

    FakeProc inGroup(String group, String mountedRoot, String type) throws IOException {
        String options = type.equals("cgroup2") ? "rw" : "rw,memory";
        write(proc().resolve("self/cgroup"), "9:pids:/elsewhere\n" + group + "\n");
        return write(
                proc().resolve("self/mountinfo"),
                "22 1 0:20 / /proc rw - proc proc rw\n35 31 0:32 %s %s rw,relatime - %s x %s\n"
                        .formatted(mountedRoot, cgroups(), type, options));
    }

    FakeProc group(String file, String text) throws IOException {
        return write(cgroups().resolve(file), text);
    }
}
