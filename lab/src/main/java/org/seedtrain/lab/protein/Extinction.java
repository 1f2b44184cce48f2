package org.seedtrain.lab.protein;

import org.seedtrain.lab.ms.sequence.ProteinSequence;

/// Absorbance of a protein at 280 nm from its sequence (Pace et al. 1995, Protein Sci 4, 2411):
/// `eps = 5500 W + 1490 Y + 125 cystine` [L/mol/cm], known to about 5 %.
///
/// @param cystines disulfides
/// @param molar [L/mol/cm]
/// @param mass average [Da], disulfides taken off
public record Extinction(int tryptophans, int tyrosines, int cystines, double molar, double mass) {

    public static Extinction of(ProteinSequence sequence, int cystines) {
        return of(sequence.count('W'), sequence.count('Y'), cystines, sequence.formula(cystines).average());
    }

    public static Extinction of(int tryptophans, int tyrosines, int cystines, double mass) {
        return new Extinction(tryptophans, tyrosines, cystines, 5500.0 * tryptophans + 1490.0 * tyrosines + 125.0 * cystines, mass);
    }

    /// Absorbance of 1 g/L in 1 cm.
    public double perGram() {
        return molar / mass;
    }
}
