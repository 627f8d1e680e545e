package dev.hotreload.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Walks as {@link TreeWalk} does, but through several subtrees of a large tree at once: where each
 * directory has to be waited for, that is sooner done. The steps are taken by several threads.
 */
final class WideWalk {

    private static final int THREADS = 8;

    /** Modules of a repository, and what is in them. */
    private static final int DEPTH = 2;

    /** With fewer subtrees no thread is worth its start. */
    private static final int MANY = 32;

    private WideWalk() {}

    static void walk(Path top, PathRules rules, TreeWalk.Steps steps) throws IOException {
        boolean linked = rules.followLinks() || Files.isSymbolicLink(top);
        int depth = linked ? Integer.MAX_VALUE : DEPTH;
        List<Path> subtrees = TreeWalk.walk(top, depth, rules, steps);
        if (subtrees.size() < MANY) {
            for (Path subtree : subtrees) {
                TreeWalk.walk(subtree, rules, steps);
            }
            return;
        }
        List<Callable<Void>> walks =
                subtrees.stream()
                        .<Callable<Void>>map(subtree ->
                                () -> {
                                    TreeWalk.walk(subtree, rules, steps);
                                    return null;
                                })
                        .toList();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        THREADS,
                        Thread.ofPlatform().daemon().name("hotreload-watch-walk").factory())) {
            await(threads.invokeAll(walks));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted on the walk through " + top);
        }
    }

    private static void await(List<Future<Void>> walks) throws IOException, InterruptedException {
        for (Future<Void> walk : walks) {
            try {
                walk.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IOException(e.getCause());
            }
        }
    }
}
