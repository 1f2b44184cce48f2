package org.seedtrain.lab.analysis;

import java.util.Map;
import org.seedtrain.lab.Words;

/// What it comes to.
///
/// @param text one sentence that says why, by language tag
public record Verdict(boolean passed, Map<String, String> text) {
    public static Verdict pass(String en, String ko) {
        return new Verdict(true, Words.of(en, ko));
    }

    public static Verdict fail(String en, String ko) {
        return new Verdict(false, Words.of(en, ko));
    }
}
