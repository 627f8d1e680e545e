package dev.hotreload.golang;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a binary does, as far as two of them can be told apart by their bytes. Notes do not count:
 * they hold the build's number, which is another one whenever a source of the main package is, were
 * it by a comment.
 */
public final class BinaryContent {

    private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F', 2};
    private static final int BYTE_ORDER = 5;
    private static final int HEADER = 64;
    private static final int SECTION = 64;
    private static final int NOTE = 7;
    private static final int CHUNK = 1 << 18;

    /** Bytes of a file. */
    private record Span(long from, long to) {

        /** Makes the part of it that such a chunk holds zero. */
        void blank(ByteBuffer chunk, long chunkFrom) {
            int first = Math.clamp(from - chunkFrom, 0, chunk.limit());
            int last = Math.clamp(to - chunkFrom, first, chunk.limit());
            chunk.put(first, new byte[last - first]);
        }
    }

    private BinaryContent() {}

    /** Whether both are binaries of 64 bits that differ in nothing but notes. */
    public static boolean isSame(Path one, Path other) throws IOException {
        if (Files.size(one) != Files.size(other)) {
            return false;
        }
        try (FileChannel first = FileChannel.open(one);
                FileChannel second = FileChannel.open(other)) {
            ByteBuffer header = read(first, 0, ByteBuffer.allocate(HEADER));
            return header.limit() == HEADER
                    && header.mismatch(ByteBuffer.wrap(MAGIC)) == MAGIC.length
                    && isSame(first, second, notes(first, header));
        }
    }

    private static boolean isSame(FileChannel first, FileChannel second, List<Span> notes)
            throws IOException {
        ByteBuffer one = ByteBuffer.allocateDirect(CHUNK);
        ByteBuffer other = ByteBuffer.allocateDirect(CHUNK);
        long size = first.size();
        for (long at = 0; at < size; at += CHUNK) {
            if (!read(first, at, one, notes).equals(read(second, at, other, notes))) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer read(FileChannel file, long at, ByteBuffer into, List<Span> notes)
            throws IOException {
        ByteBuffer chunk = read(file, at, into);
        notes.forEach(note -> note.blank(chunk, at));
        return chunk;
    }

    /** As many bytes as there are, at most as many as fit. */
    private static ByteBuffer read(FileChannel file, long at, ByteBuffer into) throws IOException {
        into.clear();
        while (into.hasRemaining() && file.read(into, at + into.position()) > 0) {
            // The rest of it.
        }
        return into.flip();
    }

    /** From the table of sections; empty where there is none. */
    private static List<Span> notes(FileChannel file, ByteBuffer header) throws IOException {
        ByteOrder order =
                header.get(BYTE_ORDER) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        header.order(order);
        int count = header.getShort(0x3a) == SECTION ? header.getShort(0x3c) & 0xffff : 0;
        ByteBuffer all = ByteBuffer.allocate(count * SECTION);
        ByteBuffer table = read(file, Math.max(0, header.getLong(0x28)), all).order(order);
        List<Span> notes = new ArrayList<>();
        for (int at = 0; at + SECTION <= table.limit(); at += SECTION) {
            if (table.getInt(at + 0x04) == NOTE) {
                long from = table.getLong(at + 0x18);
                notes.add(new Span(from, from + table.getLong(at + 0x20)));
            }
        }
        return notes;
    }
}
