package dev.hotreload.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A file as {@code /proc/self/mountinfo}; its first mount carries the others, unless told. */
final class MountInfo {

    private static final int FIRST = 20;

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    MountInfo(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** The n-th mount has the id 20 + n. */
    MountInfo mount(String point, String type) {
        return mount(lines.isEmpty() ? 1 : FIRST, point, type);
    }

    MountInfo mount(int parent, String point, String type) {
        lines.add(
                "%d %d 0:%d / %s rw,relatime shared:7 - %s none rw"
                        .formatted(FIRST + lines.size(), parent, lines.size(), point, type));
        return this;
    }

    MountInfo unmountLast() {
        lines.removeLast();
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** In one step: nobody reads half of it. */
    MountInfo save() throws IOException {
        Path beside = file.resolveSibling("mountinfo~");
        Files.writeString(beside, text(), StandardCharsets.ISO_8859_1);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return this;
    }
}
