package dev.hotreload.process;

import java.util.Arrays;

/** The last bytes of all that were added. */
final class Tail {

    private final int kept;
    private byte[] ring = new byte[0];
    private long added;

    Tail(int kept) {
        this.kept = kept;
    }

    void add(byte[] bytes, int length) {
        grow(added + length);
        int from = Math.max(0, length - ring.length);
        added += from;
        while (from < length) {
            int at = (int) (added % ring.length);
            int part = Math.min(length - from, ring.length - at);
            System.arraycopy(bytes, from, ring, at, part);
            from += part;
            added += part;
        }
    }

    /** Most programs write little. */
    private void grow(long needed) {
        if (needed > ring.length && ring.length < kept) {
            long roomy = Math.max(needed, 2L * ring.length);
            ring = Arrays.copyOf(ring, (int) Math.min(roomy, kept));
        }
    }

    /** How many were ever added. */
    long added() {
        return added;
    }

    /** A copy of what is kept. */
    byte[] bytes() {
        int length = (int) Math.min(added, ring.length);
        int at = added > ring.length ? (int) (added % ring.length) : 0;
        byte[] kept = new byte[length];
        int part = Math.min(length, ring.length - at);
        System.arraycopy(ring, at, kept, 0, part);
        System.arraycopy(ring, 0, kept, part, length - part);
        return kept;
    }
}
