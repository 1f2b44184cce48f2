package org.seedtrain.plant.chemistry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An ion that carries current: limiting molar conductivity at 25 °C.
///
/// Sources: CRC Handbook of Chemistry and Physics (Vanysek), tris and histidine from their diffusion coefficients.
/// With concentration it falls after Debye, Hueckel and Onsager, damped by ion size so that sodium chloride is met from
/// 0.001 to 1 mol/L: `l = l0 - z^2 (30.1 + 0.229 l0/|z|) sqrt(I)/(1 + 1.3 sqrt(I))` [S cm2/mol], never below a quarter
/// of l0.
enum Ion {
    PROTON(1, 349.65, null, 0),
    HYDROXIDE(1, 198, null, 0),
    SODIUM(1, 50.08, null, 0),
    POTASSIUM(1, 73.48, null, 0),
    MAGNESIUM(2, 106.0, null, 0),
    CALCIUM(2, 118.94, null, 0),
    CHLORIDE(1, 76.31, null, 0),
    HYDROGEN_SULFATE(1, 50, WeakAcid.SULFATE, 0),
    SULFATE(2, 160.0, WeakAcid.SULFATE, 1),
    DIHYDROGEN_PHOSPHATE(1, 36, WeakAcid.PHOSPHATE, 1),
    HYDROGEN_PHOSPHATE(2, 114, WeakAcid.PHOSPHATE, 2),
    PHOSPHATE(3, 278.4, WeakAcid.PHOSPHATE, 3),
    BICARBONATE(1, 44.5, WeakAcid.CARBONATE, 1),
    CARBONATE(2, 138.6, WeakAcid.CARBONATE, 2),
    ACETATE(1, 40.9, WeakAcid.ACETATE, 1),
    DIHYDROGEN_CITRATE(1, 30, WeakAcid.CITRATE, 1),
    HYDROGEN_CITRATE(2, 100, WeakAcid.CITRATE, 2),
    CITRATE(3, 210.6, WeakAcid.CITRATE, 3),
    AMMONIUM(1, 73.5, WeakAcid.AMMONIA, 0),
    TRIS(1, 29.7, WeakAcid.TRIS, 0),
    HISTIDINE(1, 28, WeakAcid.HISTIDINE, 1),
    HISTIDINATE(1, 28, WeakAcid.HISTIDINE, 3),
    AMINO_ACID_CATION(1, 30, WeakAcid.AMINO_ACIDS, 0),
    AMINO_ACID_ANION(1, 30, WeakAcid.AMINO_ACIDS, 2),
    LACTATE(1, 38.8, WeakAcid.LACTATE, 1),
    GLYCINE_CATION(1, 39.9, WeakAcid.GLYCINE, 0),
    GLYCINATE(1, 37.2, WeakAcid.GLYCINE, 2);

    static final Ion[] WEAK =
            Arrays.stream(values()).filter(ion -> ion.acid != null).toArray(Ion[]::new);

    private final int charge;
    private final double limiting;
    private final @Nullable WeakAcid acid;
    private final int lost;

    Ion(int charge, double limiting, @Nullable WeakAcid acid, int lost) {
        this.charge = charge;
        this.limiting = limiting;
        this.acid = acid;
        this.lost = lost;
    }

    /// The acid it comes from; only for [#WEAK].
    WeakAcid acid() {
        if (acid == null) {
            throw new IllegalStateException(this + " is a strong ion");
        }
        return acid;
    }

    /// How many protons that acid has given off.
    int lost() {
        return lost;
    }

    /// Its part of the conductivity [S/m] at `concentration` [mol/L] and a root of ionic strength.
    double conductivity(double concentration, double rootOfIonicStrength) {
        double slowing = charge * charge
                * (30.1 + 0.229 * limiting / charge)
                * rootOfIonicStrength
                / (1 + 1.3 * rootOfIonicStrength);
        double molar = Math.max(limiting - slowing, 0.25 * limiting);
        return molar * concentration * 0.1;
    }
}
