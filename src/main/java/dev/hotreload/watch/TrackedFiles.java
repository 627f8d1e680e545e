package dev.hotreload.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The names of the files that git tracks, as its index has them; none where the index cannot be
 * read.
 *
 * @param stamp of the index that was read
 * @param names relative to the top of the work tree, in order
 */
record TrackedFiles(Optional<Stamp> stamp, List<String> names) {

    private static final long LARGEST_INDEX = 32L << 20;
    private static final int SIGNATURE = 0x44495243; // DIRC
    private static final int FIXED_PART = 60;
    private static final int EXTENDED = 0x4000;
    private static final int LONGEST_SHORT_NAME = 0xFFF;
    private static final int PADDING = 8;

    /** The last version has no padding, and each name takes over part of the one before. */
    private static final int COMPRESSED = 4;

    TrackedFiles {
        names = List.copyOf(names);
    }

    static TrackedFiles read(Path index) {
        Optional<Stamp> stamp = Stamp.of(index);
        try {
            return stamp.isEmpty() || stamp.get().size() > LARGEST_INDEX
                    ? new TrackedFiles(stamp, List.of())
                    : new TrackedFiles(stamp, parse(ByteBuffer.wrap(Files.readAllBytes(index))));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException _) {
            return new TrackedFiles(stamp, List.of());
        }
    }

    /** Whether this file is tracked, or a file in the directory of this name. */
    boolean hasAtOrBelow(String name) {
        return Collections.binarySearch(names, name) >= 0 || hasBelow(name + "/");
    }

    private boolean hasBelow(String prefix) {
        int found = Collections.binarySearch(names, prefix);
        int next = found >= 0 ? found : -found - 1;
        return next < names.size() && names.get(next).startsWith(prefix);
    }

    private static List<String> parse(ByteBuffer index) {
        if (index.getInt() != SIGNATURE) {
            return List.of();
        }
        int version = index.getInt();
        int count = index.getInt();
        List<String> names = new ArrayList<>();
        byte[] name = {};
        for (int i = 0; i < count; i++) {
            name = version < COMPRESSED ? name(index) : name(index, name);
            names.add(new String(name, UTF_8));
        }
        Collections.sort(names);
        return names;
    }

    private static byte[] name(ByteBuffer index) {
        int start = index.position();
        int length = nameLength(index);
        byte[] name = new byte[length == LONGEST_SHORT_NAME ? untilNul(index) : length];
        index.get(name);
        int size = index.position() - start;
        index.position(start + (size / PADDING + 1) * PADDING);
        return name;
    }

    private static byte[] name(ByteBuffer index, byte[] before) {
        nameLength(index);
        int kept = before.length - offset(index);
        int added = untilNul(index);
        ByteBuffer name = ByteBuffer.allocate(kept + added).put(before, 0, kept);
        index.get(name.array(), kept, added);
        index.get();
        return name.array();
    }

    /** Passes over what stands before a name. */
    private static int nameLength(ByteBuffer index) {
        index.position(index.position() + FIXED_PART);
        int flags = index.getShort();
        if ((flags & EXTENDED) != 0) {
            index.getShort();
        }
        return flags & LONGEST_SHORT_NAME;
    }

    private static int untilNul(ByteBuffer index) {
        int at = index.position();
        while (index.get(at) != 0) {
            at++;
        }
        return at - index.position();
    }

    /** Seven bits a byte; each further byte counts from one. */
    private static int offset(ByteBuffer index) {
        int part = index.get();
        int value = part & 0x7F;
        while (part < 0) {
            part = index.get();
            value = ((value + 1) << 7) | (part & 0x7F);
        }
        return value;
    }
}
