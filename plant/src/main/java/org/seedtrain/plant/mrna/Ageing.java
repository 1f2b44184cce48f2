package org.seedtrain.plant.mrna;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// What time does to RNA and to particles: bonds hydrolyse, ribonuclease cuts, particles coalesce while ethanol is
/// there. A molecule that is cut once counts among the fragments.
public final class Ageing {
    /// Nucleotides of a transcript where the construct is not known.
    public static final int TYPICAL_LENGTH = 4000;
    /// Inside a particle a bond lives this much longer than in solution.
    private static final double SHELTER = 0.25;
    private static final double LN10 = 2.302585092994046;

    private Ageing() {}

    /// Hydrolysis of one phosphodiester bond of single-stranded RNA [1/s], Li and Breaker (1999), J. Am. Chem. Soc. 121:
    /// 5364: `k = 1.3e-9/min 10^(0.983 (pH - 6)) 10^(0.071 (T - 23 C)) max(3.57 [K]^-0.419 ~ 1, 69.3 [Mg]^0.80)`. Measured
    /// at pH 7 to 13, 4 to 50 °C and up to 5 mM Mg; beyond that it is an extrapolation.
    ///
    /// @param magnesium free [mol/L]
    public static double hydrolysis(double pH, double magnesium, double temperature) {
        double metal = magnesium > 0 ? 69.3 * FastMath.pow(magnesium, 0.80) : 0;
        return 1.3e-9 / 60
                * FastMath.exp(LN10 * (0.983 * (Math.max(4, pH) - 6) + 0.071 * (temperature - 296.15)))
                * Math.max(0.1, metal);
    }

    /// Loss of intact molecules [1/s] by free ribonuclease [mol/m3], the inhibitor binding it one to one: 1e8 L/(mol s) per
    /// 1000 nucleotides, the order of pancreatic ribonuclease on long RNA (Park and Raines 2003), 2.2 times less every 10 K
    /// below 37 °C.
    public static double cutting(double ribonuclease, double inhibitor, int length, double temperature) {
        double free = ribonuclease - inhibitor;
        if (free <= 0) {
            return 0;
        }
        return 1e5 * free * length * 1e-3 * FastMath.exp(0.0788 * (Math.min(temperature, 333) - 310.15));
    }

    /// Growth of particles by coalescence in ethanol, `d ln d/dt` [1/s]: 0.06 per hour at a volume share of 0.25 and 20 °C, with
    /// its square, doubling every 10 K. Only the trend is published (Kimura et al. 2018; Gilbert et al. 2024: particles
    /// grow until the ethanol is gone); the numbers are an estimate for shares up to 0.4 and 2 to 30 °C.
    public static double growth(double ethanolShare, double temperature) {
        if (ethanolShare <= 0) {
            return 0;
        }
        double share = ethanolShare / 0.25;
        return 0.06 / 3600 * share * share * FastMath.exp(0.0693 * (temperature - 293.15));
    }

    /// Volume share of ethanol in masses or concentrations by ordinal of [Species].
    public static double ethanolShare(double[] amount, int at, double volume) {
        return amount[at + Species.ETHANOL.ordinal()] * Species.ETHANOL.specificVolume() / volume;
    }

    /// Whether anything here can age.
    public static boolean concerns(Mixture mixture) {
        return mixture.mass(Species.MRNA) > 0 || mixture.mass(Species.PARTICLE_D2) > 0;
    }

    /// A mixture after it has stood for a time [s] at a temperature [K].
    public static Mixture after(Mixture start, double temperature, double time) {
        double[] m = start.masses();
        double volume = start.volume();
        double free = 1 - ParticleSize.encapsulated(m, 0);
        double pH = start.pH();
        double magnesium = Math.max(
                0,
                1e-3 * (start.molarity(Species.MAGNESIUM) - start.molarity(Species.EDTA) - triphosphates(start)));
        double bonds = TYPICAL_LENGTH * hydrolysis(pH, magnesium, temperature) * (free + (1 - free) * SHELTER);
        double cut = free
                * cutting(
                        start.molarity(Species.RNASE),
                        start.molarity(Species.RNASE_INHIBITOR),
                        TYPICAL_LENGTH,
                        temperature);
        double lost = -FastMath.expm1(-(bonds + cut) * time);
        for (Species whole : new Species[] {Species.MRNA, Species.UNCAPPED_MRNA}) {
            double broken = lost * m[whole.ordinal()];
            m[whole.ordinal()] -= broken;
            m[Species.RNA_FRAGMENTS.ordinal()] += broken;
        }
        grow(m, growth(ethanolShare(m, 0, volume), temperature) * time);
        return new Mixture(m, start.temperature());
    }

    private static double triphosphates(Mixture mixture) {
        return mixture.molarity(Species.ATP)
                + mixture.molarity(Species.UTP)
                + mixture.molarity(Species.CTP)
                + mixture.molarity(Species.GTP);
    }

    /// Lets all particles grow by a factor `exp(logarithm)`, a fifth of it as spread; the marks' tiny mass comes from the
    /// water.
    static void grow(double[] m, double logarithm) {
        if (logarithm <= 0 || m[Species.PARTICLE_D2.ordinal()] <= 0) {
            return;
        }
        double limited = Math.min(logarithm, 5);
        double growth = FastMath.exp(limited);
        int first = Species.PARTICLE_D1.ordinal();
        for (int k = 1; k <= 3; k++) {
            double more = m[first + k - 1] * (ParticleSize.grown(k, growth, 0.2 * limited) - 1);
            m[first + k - 1] += more;
            m[Species.WATER.ordinal()] -= more;
        }
    }
}
