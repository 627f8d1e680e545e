package dev.hotreload.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant who mistyped it. */
public final class NearestName {

    private static final int FAR = Integer.MAX_VALUE;

    private NearestName() {}

    /**
     * The nearest of the names, if it, or what stands behind its last point, differs in no more
     * than a third of its letters.
     */
    public static Optional<String> of(String typed, Collection<String> names) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> nearness(lower, name) < FAR)
                .min(
                        Comparator.comparingInt((String name) -> nearness(lower, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int nearness(String typed, String name) {
        String leaf = name.substring(name.lastIndexOf('.') + 1);
        return Math.min(tolerated(typed, name), tolerated(typed, leaf));
    }

    private static int tolerated(String typed, String name) {
        int distance = distance(typed, name);
        return distance <= tolerance(typed, name) ? distance : FAR;
    }

    private static int tolerance(String typed, String name) {
        return Math.min(typed.length(), name.length()) / 3;
    }

    /** Letters to insert, delete, replace, or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
        best = Math.min(best, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
