package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What a file looks like from outside. Two writes within one tick of the kernel may share it.
 *
 * @param identity tells the file from another one of the same name; empty where the system has none
 */
record Stamp(long size, FileTime modified, Optional<Object> identity) {

    Stamp {
        requireNonNull(modified, "modified is null");
        requireNonNull(identity, "identity is null");
    }

    /** Empty if there is no regular file behind the name; nothing is opened. */
    static Optional<Stamp> of(Path file) {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The same, given what a walk knows already: only behind a link it has to look again. */
    static Optional<Stamp> of(Path file, BasicFileAttributes attributes) {
        return attributes.isSymbolicLink() ? of(file) : of(attributes);
    }

    private static Optional<Stamp> of(BasicFileAttributes attributes) {
        return attributes.isRegularFile() ? Optional.of(from(attributes)) : Optional.empty();
    }

    /** Of a directory, whose own stamp changes with the names in it; empty if there is none. */
    static Optional<Stamp> ofDirectory(Path dir) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(dir, BasicFileAttributes.class);
            return attributes.isDirectory() ? Optional.of(from(attributes)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Whatever it is. */
    static Stamp from(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.size(),
                attributes.lastModifiedTime(),
                Optional.ofNullable(attributes.fileKey()));
    }
}
