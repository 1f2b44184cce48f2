package org.seedtrain.plant.mrna;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// The size of lipid nanoparticles, as it travels with the matter. Three marks, sums over all particles of mass times
/// `D`, `D2` and `D3` (D in units of 100 nm), add up when liquids are mixed; light scattering sees nothing else, since
/// the intensity of a particle goes with `d6` and its decay rate with `1/d`:
///
///     Z-average = sum n d6 / sum n d5 = 100 nm D3/D2          PDI = <G2>/<G>2 - 1 = D1 D3/D2^2 - 1
///
/// A log-normal population has exactly `PDI = exp(s2) - 1`; it is assumed only where a whole distribution is needed (in
/// a filter) and where a process makes or changes particles.
///
/// Source: ISO 22412:2017 (Z-average and polydispersity index of dynamic light scattering); moments of the log-normal
/// distribution.
public final class ParticleSize {
    /// Unit of diameter of the marks [m].
    public static final double UNIT = 1e-7;
    /// Marks are this part of the mass they stand for.
    public static final double MARK = 1e-6;

    private static final Species[] LIPIDS = {
        Species.IONISABLE_LIPID, Species.PHOSPHOLIPID, Species.CHOLESTEROL, Species.PEG_LIPID
    };
    private static final Species[] RNA = {
        Species.MRNA, Species.UNCAPPED_MRNA, Species.RNA_FRAGMENTS, Species.DOUBLE_STRANDED_RNA
    };

    private ParticleSize() {}

    /// Z-average diameter [m] from marks in any one measure (masses or concentrations); 0 where there are no particles.
    public static double zAverage(double d2, double d3) {
        return d2 > 0 && d3 > 0 ? UNIT * d3 / d2 : 0;
    }

    /// Polydispersity index; 0 where there are no particles.
    public static double polydispersity(double d1, double d2, double d3) {
        return d2 > 0 ? Math.max(0, d1 * d3 / (d2 * d2) - 1) : 0;
    }

    public static double zAverage(Mixture mixture) {
        return zAverage(mixture.mass(Species.PARTICLE_D2), mixture.mass(Species.PARTICLE_D3));
    }

    public static double polydispersity(Mixture mixture) {
        return polydispersity(
                mixture.mass(Species.PARTICLE_D1),
                mixture.mass(Species.PARTICLE_D2),
                mixture.mass(Species.PARTICLE_D3));
    }

    /// All RNA, free or not, in masses or concentrations by ordinal of [Species] from `at`.
    public static double rna(double[] amount, int at) {
        double sum = 0;
        for (Species species : RNA) {
            sum += amount[at + species.ordinal()];
        }
        return sum;
    }

    public static double lipid(double[] amount, int at) {
        double sum = 0;
        for (Species species : LIPIDS) {
            sum += amount[at + species.ordinal()];
        }
        return sum;
    }

    /// Share of the RNA that is inside particles.
    public static double encapsulated(double[] amount, int at) {
        double rna = rna(amount, at);
        return rna > 0 ? Math.max(0, Math.min(1, amount[at + Species.ENCAPSULATED.ordinal()] / MARK / rna)) : 0;
    }

    /// Mark `k` (1 to 3) of a mass of new particles of a log-normal population.
    ///
    /// @param mass of the particles, in the measure wanted for the mark
    /// @param zAverage [m]
    public static double mark(int k, double mass, double zAverage, double polydispersity) {
        double s2 = FastMath.log(1 + polydispersity);
        // Number median from Z = exp(mu + 5.5 s2); the mass-weighted moment k is M(3+k)/M(3).
        double mu = FastMath.log(zAverage / UNIT) - 5.5 * s2;
        return MARK * mass * FastMath.exp(k * mu + 0.5 * s2 * ((3 + k) * (3 + k) - 9));
    }

    /// Factor by which mark `k` changes when all particles grow `growth` times (coalescence keeps mass) and the
    /// logarithmic variance grows by `spread`.
    public static double grown(int k, double growth, double spread) {
        return FastMath.exp(k * FastMath.log(growth) + 0.5 * spread * k * k);
    }

    /// Share of mark `k` (0: the mass) that is carried by particles larger than a diameter [m], for a log-normal
    /// population of these marks.
    public static double above(int k, double diameter, double d1, double d2, double d3) {
        double z = zAverage(d2, d3);
        if (z <= 0 || d1 <= 0) {
            return 0;
        }
        double s2 = Math.max(1e-4, FastMath.log(1 + polydispersity(d1, d2, d3)));
        double mu = FastMath.log(z) - 5.5 * s2;
        double s = Math.sqrt(s2);
        double x = (FastMath.log(diameter) - mu - (3 + k) * s2) / s;
        return 0.5 * Erf.erfc(x / Math.sqrt(2));
    }
}
