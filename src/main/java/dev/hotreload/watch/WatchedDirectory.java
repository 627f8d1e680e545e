package dev.hotreload.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * A directory that has its watch already. The library registers what it is given one by one, and
 * each time waits for another thread; it is given these, so that several can be waited for at once.
 *
 * @param key what {@code dir} was registered with
 */
record WatchedDirectory(Path dir, WatchKey key) implements Path {

    static WatchedDirectory register(Path dir, WatchService service) throws IOException {
        return new WatchedDirectory(
                dir,
                dir.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY));
    }

    @Override
    public WatchKey register(
            WatchService service, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        return key;
    }

    @Override
    public FileSystem getFileSystem() {
        return dir.getFileSystem();
    }

    @Override
    public boolean isAbsolute() {
        return dir.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return dir.getRoot();
    }

    @Override
    public Path getFileName() {
        return dir.getFileName();
    }

    @Override
    public Path getParent() {
        return dir.getParent();
    }

    @Override
    public int getNameCount() {
        return dir.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return dir.getName(index);
    }

    @Override
    public Path subpath(int begin, int end) {
        return dir.subpath(begin, end);
    }

    @Override
    public boolean startsWith(Path other) {
        return dir.startsWith(other);
    }

    @Override
    public boolean endsWith(Path other) {
        return dir.endsWith(other);
    }

    @Override
    public Path normalize() {
        return dir.normalize();
    }

    @Override
    public Path resolve(Path other) {
        return dir.resolve(other);
    }

    @Override
    public Path relativize(Path other) {
        return dir.relativize(other);
    }

    @Override
    public URI toUri() {
        return dir.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return dir.toAbsolutePath();
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return dir.toRealPath(options);
    }

    @Override
    public int compareTo(Path other) {
        return dir.compareTo(other);
    }

    @Override
    public String toString() {
        return dir.toString();
    }
}
