package org.seedtrain.plant;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Guesses what a mistyped word was meant to be.
public final class Spelling {
    private Spelling() {}

    /// The word that needs the fewest changes of a letter (Levenshtein), the first of them by the alphabet; empty when there is none
    /// to choose from.
    public static String nearest(String word, Collection<String> among) {
        return nearest(word, among, candidate -> candidate);
    }

    /// The same where it is near enough to be meant: at most a third of the letters differ, capitals aside.
    public static Optional<String> meant(String word, Collection<String> among) {
        UnaryOperator<String> small = candidate -> candidate.toLowerCase(Locale.ROOT);
        String best = nearest(small.apply(word), among, small);
        boolean near = !best.isEmpty() && 3 * distance(small.apply(word), small.apply(best)) <= Math.max(word.length(), 3);
        return near ? Optional.of(best) : Optional.empty();
    }

    private static String nearest(String word, Collection<String> among, UnaryOperator<String> read) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : among.stream().sorted().toList()) {
            int distance = distance(word, read.apply(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
