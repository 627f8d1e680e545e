package dev.hotreload.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Reads files to tell one content from another. One thread at a time. */
final class Contents {

    /** Above it no file is read: a new stamp counts as a new content. */
    static final long READ_AT_MOST = 16L << 20;

    private final ByteBuffer buffer = ByteBuffer.allocate(64 << 10);

    /**
     * Takes the fingerprint of a regular file.
     *
     * @param stamp taken before; a file that grew since then is read up to the limit all the same
     */
    Fingerprint fingerprint(Path file, Stamp stamp) throws IOException {
        return stamp.size() > READ_AT_MOST ? Fingerprint.unread(stamp) : read(file, stamp);
    }

    /** Two checksums of 32 bits that share no factor make one of 64; both run in hardware. */
    private Fingerprint read(Path file, Stamp stamp) throws IOException {
        CRC32 low = new CRC32();
        CRC32C high = new CRC32C();
        long size = 0;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (size <= READ_AT_MOST && channel.read(buffer.clear()) >= 0) {
                size += buffer.flip().remaining();
                low.update(buffer);
                high.update(buffer.rewind());
            }
        }
        OptionalLong hash = OptionalLong.of(high.getValue() << 32 | low.getValue());
        return new Fingerprint(new Stamp(size, stamp.modified(), stamp.identity()), hash);
    }
}
