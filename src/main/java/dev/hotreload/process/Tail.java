package dev.hotreload.process;

/** The last bytes of all that were added. */
final class Tail {

    private final byte[] ring;
    private long added;

    Tail(int kept) {
        this.ring = new byte[kept];
    }

    void add(byte[] bytes, int length) {
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
