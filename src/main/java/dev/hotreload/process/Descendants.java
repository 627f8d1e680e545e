package dev.hotreload.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The processes that descend from this one, which adopts those that lose their parent. The kernel
 * lists them thread by thread, so that nobody has to look at all the others of the machine.
 */
final class Descendants {

    private static final Path PROC = Path.of("/proc");
    private static final int US = Math.toIntExact(ProcessHandle.current().pid());
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** The kernel may be built without these lists. */
    private static final boolean LISTED = Files.exists(Path.of("/proc/thread-self/children"));

    /** More are needed only while somebody starts processes without a pause. */
    static final int LOOKS = 4;

    private Descendants() {}

    /**
     * Those of now; all other processes where the kernel does not tell. Looks again until nobody
     * new is found: whose parent ends meanwhile is our child from then on, and may have been seen
     * in neither place.
     */
    static List<ProcEntry> ofUs() {
        if (!LISTED) {
            return ProcEntry.all().stream().filter(process -> process.pid() != US).toList();
        }
        Map<Integer, ProcEntry> found = new LinkedHashMap<>();
        int before = -1;
        for (int look = 0; look < LOOKS && before < found.size(); look++) {
            before = found.size();
            addBelow(US, found);
        }
        return List.copyOf(found.values());
    }

    private static void addBelow(int parent, Map<Integer, ProcEntry> found) {
        for (int child : listedOf(parent)) {
            ProcEntry.of(child).ifPresent(entry -> found.put(child, entry));
            addBelow(child, found);
        }
    }

    /** Children of this process, orphans that it has adopted among them. */
    static List<Integer> children() {
        return childrenOf(US);
    }

    /** Children of any process. */
    static List<Integer> childrenOf(int parent) {
        return LISTED
                ? listedOf(parent)
                : ProcEntry.all().stream()
                        .filter(process -> process.parent() == parent)
                        .map(ProcEntry::pid)
                        .toList();
    }

    /** A child belongs to the thread that started it, and an orphan to any. */
    private static List<Integer> listedOf(int pid) {
        List<Integer> children = new ArrayList<>();
        Path tasks = PROC.resolve(pid + "/task");
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                BLANK.splitAsStream(childrenOf(thread))
                        .filter(child -> !child.isEmpty())
                        .map(Integer::valueOf)
                        .forEach(children::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return children;
        }
        return children;
    }

    private static String childrenOf(Path thread) {
        try {
            return Files.readString(thread.resolve("children"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
