package dev.hotreload.cli;

import dev.hotreload.watch.Branch;
import dev.hotreload.watch.ShownPath;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The watched tree, one line a directory; of a large one only what is near to its root. */
record TreeText(Path root, List<Branch> branches) {

    private static final int MOST_LINES = 200;
    private static final int MOST_NAMED = 5;

    List<String> lines() {
        int depth = depth();
        List<String> lines = new ArrayList<>();
        branches.stream()
                .filter(it -> depthOf(it) <= depth)
                .map(it -> line(it, depth))
                .forEach(lines::add);
        lines.add(summary());
        return lines;
    }

    /** The most levels that fit; the first one is shown however long it is. */
    private int depth() {
        int depth = branches.stream().mapToInt(TreeText::depthOf).max().orElse(0);
        int least = root.getNameCount() + 1;
        while (depth > least && shownAt(depth) > MOST_LINES) {
            depth--;
        }
        return depth;
    }

    private long shownAt(int depth) {
        return branches.stream().filter(it -> depthOf(it) <= depth).count();
    }

    private static int depthOf(Branch branch) {
        return branch.dir().getNameCount();
    }

    private String line(Branch branch, int depth) {
        return indent(branch)
                + ShownPath.of(name(branch))
                + branch.pruned()
                        .map(reason -> " · pruned: " + ShownPath.text(reason.shown()))
                        .orElseGet(() -> " · " + watches(branch) + hidden(branch, depth));
    }

    private String indent(Branch branch) {
        return isBelowRoot(branch) ? "  ".repeat(depthOf(branch) - root.getNameCount()) : "";
    }

    private Path name(Branch branch) {
        return isBelowRoot(branch) ? branch.dir().getFileName() : branch.dir();
    }

    private boolean isBelowRoot(Branch branch) {
        return branch.dir().startsWith(root) && !branch.dir().equals(root);
    }

    private String watches(Branch branch) {
        return count(
                watched().stream().filter(it -> it.dir().startsWith(branch.dir())).count(),
                "watch",
                "watches");
    }

    private String hidden(Branch branch, int depth) {
        boolean hides =
                depthOf(branch) == depth
                        && branches.stream()
                                .anyMatch(it ->
                                        !it.equals(branch) && it.dir().startsWith(branch.dir()));
        return hides ? " (not shown here)" : "";
    }

    private String summary() {
        List<Branch> pruned = branches.stream().filter(it -> it.pruned().isPresent()).toList();
        String named =
                pruned.stream()
                        .limit(MOST_NAMED)
                        .map(this::pruned)
                        .collect(Collectors.joining("; "));
        String more = pruned.size() > MOST_NAMED ? "; ..." : "";
        return count(watched().size(), "directory", "directories")
                + " watched · "
                + pruned.size()
                + " pruned"
                + (pruned.isEmpty() ? "" : " (" + named + more + ")");
    }

    private String pruned(Branch branch) {
        Path shown = isBelowRoot(branch) ? root.relativize(branch.dir()) : branch.dir();
        return ShownPath.of(shown) + ": " + ShownPath.text(branch.pruned().orElseThrow().brief());
    }

    private List<Branch> watched() {
        return branches.stream().filter(it -> it.pruned().isEmpty()).toList();
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
