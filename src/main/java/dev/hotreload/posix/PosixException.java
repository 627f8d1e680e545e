package dev.hotreload.posix;

import java.io.IOException;

/** A system call failed; the message says which and why, as {@code strerror} words it. */
public final class PosixException extends IOException {

    private static final long serialVersionUID = 1;

    PosixException(String call, String reason) {
        super(call + ": " + reason);
    }
}
