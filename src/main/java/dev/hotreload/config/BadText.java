package dev.hotreload.config;

/** A text that cannot stand for a value. The message continues "KEY ..." and says what to do. */
final class BadText extends Exception {

    private static final long serialVersionUID = 1;

    BadText(String message) {
        super(message);
    }
}
