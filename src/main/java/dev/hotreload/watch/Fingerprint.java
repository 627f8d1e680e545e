package dev.hotreload.watch;

import static java.util.Objects.requireNonNull;

import java.util.OptionalLong;

/**
 * What is known of a file's content.
 *
 * @param hash of the bytes; empty where they were not read (yet)
 */
record Fingerprint(Stamp stamp, OptionalLong hash) {

    Fingerprint {
        requireNonNull(stamp, "stamp is null");
        requireNonNull(hash, "hash is null");
    }

    static Fingerprint unread(Stamp stamp) {
        return new Fingerprint(stamp, OptionalLong.empty());
    }

    /** Where one of the two was not read, only an unchanged stamp stands for the same content. */
    boolean sameContent(Fingerprint other) {
        if (stamp.size() != other.stamp.size()) {
            return false;
        }
        boolean bothRead = hash.isPresent() && other.hash.isPresent();
        return bothRead ? hash.equals(other.hash) : stamp.equals(other.stamp);
    }
}
