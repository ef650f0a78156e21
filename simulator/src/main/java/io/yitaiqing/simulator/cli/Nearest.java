package io.yitaiqing.simulator.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known word that a mistyped one probably meant: at most two letters wrong, missing or too many.
 */
final class Nearest {

    private static final int TOLERANCE = 2;

    private Nearest() {}

    static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(given, word) <= Math.min(TOLERANCE, given.length() / 2))
                .min(Comparator.<String>comparingInt(word -> distance(given, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The Levenshtein distance of two words. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
