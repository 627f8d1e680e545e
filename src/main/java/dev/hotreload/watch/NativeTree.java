package dev.hotreload.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Watches by inotify, and polls what it says nothing of or the system has no watches left for. */
final class NativeTree implements TreeWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(NativeTree.class);

    /** The library's register is for one thread at a time; the kernel's lies behind it. */
    private final Object registering = new Object();

    private final PathRules rules;
    private final Sightings sightings;
    private final PolledParts silent;
    private final PolledSubtrees polled;
    private final Set<Path> unlisted = new HashSet<>();
    private volatile boolean opened;
    private volatile boolean closed;
    private WatchService service;
    private WatchThread thread;

    NativeTree(PathRules rules, PolledParts silent, Sightings sightings) {
        this.rules = rules;
        this.sightings = sightings;
        this.silent = silent;
        polled = new PolledSubtrees(rules, silent.subtrees(), sightings);
    }

    @Override
    public void open() throws IOException {
        polled.open();
        CompletableFuture<Void> watching = build().watchAsync(this::startThread);
        if (watching.isCompletedExceptionally()) {
            throw failureOf(watching);
        }
        var _ =
                watching.whenComplete((_, failure) ->
                        lost(failure == null ? new Loss.TopsChanged() : new Loss.Failed(failure)));
    }

    private synchronized DirectoryWatcher build() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        List<Path> tops =
                rules.tops().stream()
                        .filter(top -> Files.isDirectory(top) && !silent.has(top))
                        .toList();
        unlisted.addAll(tops);
        try {
            service = FileSystems.getDefault().newWatchService();
            return DirectoryWatcher.builder()
                    .watchService(service)
                    .paths(tops)
                    .fileHashing(false)
                    .logger(NOPLogger.NOP_LOGGER)
                    .fileTreeVisitor(this::visit)
                    .listener(new Listener())
                    .build();
        } catch (IOException e) {
            throw WatchLimitReached.in(e).<IOException>map(limit -> limit).orElse(e);
        }
    }

    private synchronized void startThread(Runnable loop) {
        opened = true;
        if (!closed) {
            thread = WatchThread.start("events", loop);
        }
    }

    private static IOException failureOf(CompletableFuture<Void> watching) {
        try {
            watching.join();
            return new IOException("the watch ended at once");
        } catch (CompletionException e) {
            return WatchLimitReached.in(e)
                    .<IOException>map(limit -> limit)
                    .orElseGet(() -> new IOException(e.getCause()));
        }
    }

    /**
     * Before the library registers a tree it walks through it to list its directories, which we do
     * not ask it for.
     */
    private void visit(
            Path start, FileTreeVisitor.Callback onDirectory, FileTreeVisitor.Callback onFile)
            throws IOException {
        TreeWalk.Steps steps = steps(onDirectory, onFile);
        if (opened) {
            TreeWalk.walk(start, rules, steps);
        } else if (!unlisted.remove(start)) {
            WideWalk.walk(start, rules, steps);
        }
    }

    private TreeWalk.Steps steps(
            FileTreeVisitor.Callback onDirectory, FileTreeVisitor.Callback onFile) {
        return new TreeWalk.Steps() {
            @Override
            public void directory(Path dir, BasicFileAttributes attributes) throws IOException {
                watch(dir, onDirectory);
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) throws IOException {
                onFile.call(file);
            }

            @Override
            public boolean enough() {
                return closed;
            }
        };
    }

    private void watch(Path dir, FileTreeVisitor.Callback onDirectory) throws IOException {
        if (silent.has(dir)) {
            throw new NotDirectoryException(dir.toString());
        }
        try {
            WatchedDirectory watched = WatchedDirectory.register(dir, service);
            synchronized (registering) {
                onDirectory.call(watched);
            }
        } catch (IOException | UncheckedIOException e) {
            WatchLimitReached limit = WatchLimitReached.in(e).orElse(null);
            if (limit == null) {
                throw e;
            }
            polled.add(dir, limit.kind());
            throw new NotDirectoryException(dir.toString());
        }
    }

    private final class Listener implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            Path path = event.path();
            if (path == null) {
                lost(new Loss.Overflow());
                return;
            }
            sightings.seen(path);
            if (rules.followLinks()
                    && event.eventType() == EventType.CREATE
                    && isLinkToDirectory(path)) {
                lost(new Loss.LinkAppeared());
            }
        }

        /**
         * The library loses an overflow on the way: what comes is its NullPointerException. Its
         * IllegalStateException tells of late events of a directory that is deleted; the parent
         * tells of that too.
         */
        @Override
        public void onException(Exception failure) {
            switch (failure) {
                case NullPointerException _ -> lost(new Loss.Overflow());
                case ClosedWatchServiceException _ -> LOG.debug("closed", failure);
                case IllegalStateException _ -> LOG.debug("a deleted directory's event", failure);
                default -> lost(new Loss.Failed(failure));
            }
        }

        private boolean isLinkToDirectory(Path path) {
            return Files.isSymbolicLink(path) && Files.isDirectory(path);
        }
    }

    private void lost(Loss loss) {
        if (!closed) {
            sightings.lost(loss);
        }
    }

    @Override
    public void close() {
        closed = true;
        Optional<WatchThread> events;
        synchronized (this) {
            events = Optional.ofNullable(thread);
            closeService();
        }
        polled.close();
        events.ifPresent(WatchThread::awaitEnd);
    }

    private void closeService() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            LOG.warn("the watch could not be closed", e);
        }
    }
}
