package org.seedtrain.batch.recipe;

import java.util.Collection;
import org.seedtrain.plant.Spelling;
import org.seedtrain.batch.CanonicalJson;

/// Small helps for messages.
final class Words {
    private Words() {}

    /// The word that needs the fewest changes of a letter (Levenshtein).
    static String nearest(String word, Collection<String> among) {
        return Spelling.nearest(word, among);
    }

    static String plain(double value) {
        return CanonicalJson.number(value);
    }
}
