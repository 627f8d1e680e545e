package dev.hotreload.posix;

import java.io.IOException;

/** A system call failed; the message says which and why, as {@code strerror} words it. */
public final class PosixException extends IOException {

    private static final long serialVersionUID = 1;

    private final int errno;

    PosixException(String call, int errno, String reason) {
        super(call + ": " + reason);
        this.errno = errno;
    }

    /** The number from {@code errno.h} of Linux. */
    public int errno() {
        return errno;
    }
}
