package org.seedtrain.batch.recipe;

import java.util.Collection;
import org.seedtrain.batch.CanonicalJson;

/// Small helps for messages.
final class Words {
    private Words() {}

    /// The word that needs the fewest changes of a letter (Levenshtein).
    static String nearest(String word, Collection<String> among) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : among.stream().sorted().toList()) {
            int distance = distance(word, candidate);
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

    static String plain(double value) {
        return CanonicalJson.number(value);
    }
}
