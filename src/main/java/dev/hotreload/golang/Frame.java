package dev.hotreload.golang;

import java.util.Optional;

/**
 * One call of a stack.
 *
 * @param function with its package, as in {@code example.com/shop/store.(*Store).Put}, without its
 *     arguments
 * @param file as the compiler recorded it: an absolute path, or one that begins with the module's
 *     path after {@code -trimpath}
 */
record Frame(String function, String file, int line) {

    private static final int MOST_DIGITS = 9;

    /** From the two lines that Go prints for a call; empty if they are something else. */
    static Optional<Frame> of(String call, String place) {
        if (place.isEmpty() || !Character.isWhitespace(place.charAt(0))) {
            return Optional.empty();
        }
        String function = functionOf(call.strip());
        String location = locationOf(place.strip());
        int colon = location.lastIndexOf(':');
        String number = location.substring(colon + 1);
        return function.isEmpty() || colon < 1 || !isNumber(number)
                ? Optional.empty()
                : Optional.of(
                        new Frame(
                                function, location.substring(0, colon), Integer.parseInt(number)));
    }

    /** The last bracket opens the arguments: these never hold one themselves. */
    private static String functionOf(String call) {
        int arguments = call.lastIndexOf('(');
        return arguments < 0 || !call.endsWith(")") || call.startsWith("created by ")
                ? ""
                : call.substring(0, arguments);
    }

    /** Without what follows: {@code +0x30 fp=0x... sp=0x... pc=0x...}. */
    private static String locationOf(String place) {
        int offset = place.indexOf(" +0x");
        int pointer = place.indexOf(" fp=");
        int end = offset >= 0 ? offset : pointer;
        return end < 0 ? place : place.substring(0, end);
    }

    static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The package's path; {@code main} for every program's own one. */
    String inPackage() {
        return function.substring(0, endOfPackage());
    }

    /** The function without its package, as in {@code (*Store).Put}. */
    String name() {
        String name = function.substring(Math.min(endOfPackage() + 1, function.length()));
        return name.endsWith("-fm") ? name.substring(0, name.length() - 3) : name;
    }

    /** Type arguments may hold the paths of other packages. */
    private int endOfPackage() {
        int arguments = function.indexOf('[');
        String head = arguments < 0 ? function : function.substring(0, arguments);
        int dot = head.indexOf('.', head.lastIndexOf('/') + 1);
        return dot < 0 ? head.length() : dot;
    }

    /** Whether nobody wrote that file: the compiler and cgo make some. */
    boolean isGenerated() {
        return file.startsWith("<") || file.startsWith("_cgo_") || file.contains("/_cgo_");
    }
}
