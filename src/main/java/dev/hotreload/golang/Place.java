package dev.hotreload.golang;

/**
 * A place in the user's own code.
 *
 * @param file relative to the project's root where that is shorter
 * @param function without its package
 */
record Place(String file, int line, String function) {

    /** {@code main.go:41}. */
    String position() {
        return file + ":" + line;
    }

    /** {@code main.go:41 in (*Server).Shutdown}. */
    @Override
    public String toString() {
        return position() + " in " + function;
    }
}
