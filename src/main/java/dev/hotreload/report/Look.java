package dev.hotreload.report;

import java.util.Map;

/**
 * How the daemon's own lines look, and which of them are shown.
 *
 * @param colors a name of the field's for each part; empty where there are to be no colours
 * @param time whether each line begins with the time of day
 * @param mainOnly whether the other parts tell of failures only
 * @param silent whether all are
 */
public record Look(Map<Part, String> colors, boolean time, boolean mainOnly, boolean silent) {

    public Look {
        colors = Map.copyOf(colors);
    }

    /** Whether all that the part says is shown. */
    boolean shows(Part part) {
        return !silent && (part == Part.MAIN || !mainOnly);
    }

    /** The text in the part's colour. */
    String paint(Part part, String text) {
        return isPlain(part) ? text : paint(text, colors.get(part));
    }

    /** The text in red, unless the part is to have no colour. */
    String paintFailure(Part part, String text) {
        return isPlain(part) ? text : paint(text, "red");
    }

    private boolean isPlain(Part part) {
        return colors.getOrDefault(part, "raw").equals("raw");
    }

    private static String paint(String text, String color) {
        return "\u001b[" + code(color) + "m" + text + "\u001b[0m";
    }

    private static int code(String color) {
        return switch (color) {
            case "red" -> 31;
            case "green" -> 32;
            case "yellow" -> 33;
            case "blue" -> 34;
            case "magenta" -> 35;
            case "cyan" -> 36;
            default -> 37;
        };
    }
}
