package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What a large tree costs, on a machine that has nothing else to do: {@code -Ddirectories=20000}
 * asks for it. {@code -Didle} says for how many seconds nothing shall happen; within 300 of them
 * all is compared again in a tree of that size.
 */
class CostIT {

    private static final int FILES_EACH = 5;

    @TempDir Path directory;

    /** Times in milliseconds from the start, memory in megabytes, {@code idle} in % of a core. */
    private record Cost(long firstLine, long watching, long watches, long resident, double idle) {}

    @Test
    void aWatchedTreeOfManyDirectories() throws Exception {
        int directories = asked();
        Cost nothing = cost("nothing", 0, "txt", "", 5);
        Cost tree = cost("tree", directories, "txt", "", idleSeconds());
        assertThat(tree.watches()).isGreaterThanOrEqualTo(directories);
        assertThat(tree.firstLine()).isLessThan(nothing.firstLine() + 100);
        assertThat(tree.watching()).isLessThan(1500);
        assertThat(tree.resident()).isLessThanOrEqualTo(110);
        assertThat(tree.idle()).isLessThan(0.5);
    }

    @Test
    void anExcludedTreeOfManyDirectories() throws Exception {
        int directories = asked();
        Cost nothing = cost("nothing", 0, "txt", "", idleSeconds());
        Cost tree = cost("tree", directories, "sh", "exclude_dir = ['data']\n", idleSeconds());
        assertThat(tree.watches()).isEqualTo(nothing.watches());
        assertThat(tree.resident()).isLessThanOrEqualTo(nothing.resident() + 3);
        assertThat(tree.idle()).isLessThan(nothing.idle() + 0.1);
    }

    @Test
    void aPolledTreeOfFiveThousandFiles() throws Exception {
        asked();
        Cost tree = cost("tree", 5000 / FILES_EACH, "sh", "poll = true\n", idleSeconds());
        assertThat(tree.watches()).isZero();
        assertThat(tree.idle()).isLessThan(3);
    }

    private static int asked() {
        int directories = Integer.getInteger("directories", 0);
        assumeTrue(directories > 0, "-Ddirectories=20000 asks for it");
        return directories;
    }

    private static int idleSeconds() {
        return Integer.getInteger("idle", 60);
    }

    private Cost cost(String name, int directories, String extension, String keys, int seconds)
            throws Exception {
        Project project = Project.script(directory.resolve(name), "zero").config(keys);
        for (int i = 0; i < directories; i++) {
            Path leaf = project.directory().resolve("data/d%03d/d%03d".formatted(i / 100, i % 100));
            Files.createDirectories(leaf);
            for (int file = 0; file < FILES_EACH; file++) {
                Files.writeString(leaf.resolve("f" + file + "." + extension), "text\n");
            }
        }
        long start = System.nanoTime();
        try (Daemon daemon = Daemon.in(project.directory(), "-d")) {
            daemon.await("says zero");
            long firstLine = millisSince(start);
            long pid = daemon.pid();
            if (directories > 0 && keys.isEmpty()) {
                daemon.await("the watch stands");
            }
            long watching = millisSince(start);
            LockSupport.parkNanos(5_000_000_000L);
            long before = processorMillis(pid);
            LockSupport.parkNanos(seconds * 1_000_000_000L);
            double idle = (processorMillis(pid) - before) / 10.0 / seconds;
            Cost cost = new Cost(firstLine, watching, watches(pid), resident(pid), idle);
            System.out.println(name + " " + directories + " " + keys.strip() + " " + cost);
            assertThat(daemon.stop()).isZero();
            return cost;
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long watches(long pid) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            Path inotify = Path.of("anon_inode:inotify");
            return open.filter(it -> leadsTo(it, inotify)).mapToLong(CostIT::watches).sum();
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException _) {
            return false;
        }
    }

    private static long watches(Path descriptor) {
        Path info = descriptor.resolveSibling("../fdinfo/" + descriptor.getFileName()).normalize();
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("inotify wd")).count();
        } catch (IOException _) {
            return 0;
        }
    }

    /** The kernel counts in hundredths of a second. */
    private static long processorMillis(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    }

    private static long resident(long pid) throws IOException {
        String status = Files.readString(Path.of("/proc/" + pid + "/status"));
        return Long.parseLong(status.replaceAll("(?s).*\nVmRSS:\\s*(\\d+) kB.*", "$1")) / 1024;
    }
}
