package org.seedtrain.plant.chemistry;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Species;

/// A substance that takes up or gives off protons in water: the thermodynamic pKa of each step with enthalpy and heat
/// capacity of ionisation at 298.15 K.
///
/// Source: Goldberg, Kishore, Lennen, *Thermodynamic quantities for the ionization reactions of buffers*,
/// J. Phys. Chem. Ref. Data 31 (2002) 231. The amino acids of yeast extract are taken as glycine.
///
/// `ln K(T) = ln K0 + dH/R (1/T0 - 1/T) + dCp/R (T0/T - 1 + ln(T/T0))`
enum WeakAcid {
    SULFATE(Species.SULFATE, -1, step(1.987, -22.4e3, -258)),
    PHOSPHATE(Species.PHOSPHATE, 0, step(2.148, -8.0e3, -141), step(7.198, 3.6e3, -230), step(12.35, 16.0e3, -242)),
    CARBONATE(Species.CARBONATE, 0, step(6.351, 9.15e3, -371), step(10.329, 14.70e3, -249)),
    ACETATE(Species.ACETATE, 0, step(4.756, -0.41e3, -142)),
    CITRATE(Species.CITRATE, 0, step(3.128, 4.07e3, -131), step(4.761, 2.23e3, -178), step(6.396, -3.38e3, -254)),
    AMMONIA(Species.AMMONIA, 1, step(9.245, 51.95e3, 8)),
    TRIS(Species.TRIS, 1, step(8.072, 47.45e3, -59)),
    HISTIDINE(Species.HISTIDINE, 2, step(1.54, 3.6e3, 176), step(6.07, 29.5e3, 176), step(9.34, 43.8e3, -233)),
    AMINO_ACIDS(Species.YEAST_EXTRACT, 1, step(2.351, 4.00e3, -139), step(9.780, 44.2e3, -57)),
    LACTATE(Species.LACTATE, 0, step(3.860, -0.33e3, -137)),
    // Behind this line what no culture holds: [ProtonBalance] does not look at it. Last protons only; nucleotides after
    // Alberty and Goldberg (1992), EDTA after Martell and Smith (1974).
    GLYCINE(Species.GLYCINE, 1, step(2.351, 4.00e3, -139), step(9.780, 44.2e3, -57)),
    ATP(Species.ATP, -3, step(7.60, -6.3e3, 0)),
    UTP(Species.UTP, -3, step(7.58, -6.3e3, 0)),
    CTP(Species.CTP, -3, step(7.60, -6.3e3, 0)),
    GTP(Species.GTP, -3, step(7.60, -6.3e3, 0)),
    PYROPHOSPHATE(Species.PYROPHOSPHATE, -2, step(6.72, 0.5e3, 0), step(9.46, 1.4e3, 0)),
    EDTA(Species.EDTA, -2, step(6.91, -16e3, 0), step(10.95, -24e3, 0));

    /// How many a culture can hold.
    static final int IN_CULTURES = LACTATE.ordinal() + 1;

    static final double REFERENCE = 298.15;
    private static final double LN10 = 2.302585092994046;
    private static final WeakAcid[] ALL = values();
    static final int COUNT = ALL.length;
    static final int MOST_STEPS = 3;

    private final Species species;
    private final int topCharge;
    private final Step[] steps;

    WeakAcid(Species species, int topCharge, Step... steps) {
        this.species = species;
        this.topCharge = topCharge;
        this.steps = steps;
    }

    /// @param pKa at 298.15 K and zero ionic strength
    /// @param enthalpy of ionisation [J/mol]
    /// @param heatCapacity of ionisation [J/(mol K)]
    record Step(double pKa, double enthalpy, double heatCapacity) {
        /// Thermodynamic constant at a temperature [K].
        double constant(double temperature) {
            double ratio = REFERENCE / temperature;
            return FastMath.exp(-LN10 * pKa
                    + enthalpy / Water.GAS_CONSTANT * (1 / REFERENCE - 1 / temperature)
                    + heatCapacity / Water.GAS_CONSTANT * (ratio - 1 - FastMath.log(ratio)));
        }
    }

    /// Ion product of water: pKw 13.995, 55.815 kJ/mol, -224 J/(mol K) (CODATA; Marshall and Franck 1981).
    static final Step WATER = new Step(13.995, 55.815e3, -224);

    static WeakAcid of(int ordinal) {
        return ALL[ordinal];
    }

    Species species() {
        return species;
    }

    /// Charge of the form with all protons.
    int topCharge() {
        return topCharge;
    }

    int steps() {
        return steps.length;
    }

    Step step(int index) {
        return steps[index];
    }

    private static Step step(double pKa, double enthalpy, double heatCapacity) {
        return new Step(pKa, enthalpy, heatCapacity);
    }
}
