package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which binaries count as the same. */
class BinaryContentTest {

    private static final int NOTE_AT = 300_000;
    private static final int SIZE = 600_000;

    @TempDir Path directory;
    private int files;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("binary" + files++), bytes);
    }

    /** A binary with one note, and sections that are listed before it. */
    private static byte[] binary(String note, int code, ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(order);
        bytes.put(new byte[] {0x7f, 'E', 'L', 'F', 2});
        bytes.put(5, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2));
        bytes.putLong(0x28, 64).putShort(0x3a, (short) 64).putShort(0x3c, (short) 2);
        bytes.putInt(64 + 0x04, 1).putLong(64 + 0x18, 500_000).putLong(64 + 0x20, 4);
        bytes.putInt(128 + 0x04, 7).putLong(128 + 0x18, NOTE_AT).putLong(128 + 0x20, note.length());
        bytes.putInt(500_000, code);
        bytes.put(NOTE_AT, note.getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }

    private static byte[] binary(String note, int code) {
        return binary(note, code, ByteOrder.LITTLE_ENDIAN);
    }

    private boolean isSame(byte[] one, byte[] other) throws IOException {
        return BinaryContent.isSame(file(one), file(other));
    }

    @Test
    void theSameBytesAreTheSame() throws Exception {
        assertThat(isSame(binary("a", 1), binary("a", 1))).isTrue();
    }

    @Test
    void notesDoNotCount() throws Exception {
        assertThat(isSame(binary("build 1", 1), binary("build 2", 1))).isTrue();
        ByteOrder big = ByteOrder.BIG_ENDIAN;
        assertThat(isSame(binary("build 1", 1, big), binary("build 2", 1, big))).isTrue();
    }

    @Test
    void allElseDoes() throws Exception {
        assertThat(isSame(binary("a", 1), binary("a", 2))).isFalse();
        assertThat(isSame(binary("a", 1), binary("ab", 1))).isFalse();
        byte[] last = binary("a", 1);
        last[SIZE - 1] = 1;
        assertThat(isSame(binary("a", 1), last)).isFalse();
        byte[] besideTheNote = binary("a", 1);
        besideTheNote[NOTE_AT - 1] = 1;
        assertThat(isSame(binary("a", 1), besideTheNote)).isFalse();
    }

    @Test
    void scriptsAndTruncatedFilesAreNeverTheSame() throws Exception {
        byte[] script = "#!/bin/sh\nexec ./other\n".repeat(9).getBytes(StandardCharsets.US_ASCII);
        assertThat(isSame(script, script)).isFalse();
        assertThat(isSame(new byte[0], new byte[0])).isFalse();
        assertThat(isSame(new byte[] {0x7f, 'E', 'L', 'F', 2}, new byte[5])).isFalse();
    }

    @Test
    void aTableOfSectionsThatIsNonsenseHidesNothing() throws Exception {
        byte[] one = binary("a", 1);
        ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN).putLong(0x28, -5).putInt(0x3a, -1);
        byte[] other = one.clone();
        assertThat(isSame(one, other)).isTrue();
        other[NOTE_AT] = 'b';
        assertThat(isSame(one, other)).isFalse();
    }
}
