package org.seedtrain.lab.ms;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.seedtrain.lab.ms.sequence.Formula;
import org.seedtrain.lab.ms.sequence.IsotopeDistribution;
import org.seedtrain.lab.stats.Normal;

/// Spectra of known truth: what an electrospray time-of-flight instrument makes of proteins in solution. Every isotopic
/// peak at every charge is a Gaussian of the resolving power; charges are normally distributed; sodium replaces protons one
/// after the other; a background falls with m/z; detector noise grows with the square root of the counts. Noise is a hash of
/// the seed and the point: the same arguments give the same bits.
///
/// @param low first m/z
/// @param high last m/z
/// @param step spacing of the points [m/z]
/// @param resolvingPower m/z over full width at half height
/// @param noise standard deviation of the electronic noise, as part of the largest peak
/// @param background height of the background at the first m/z, as part of the largest peak
public record Electrospray(double low, double high, double step, double resolvingPower, double noise, double background) {
    /// A time-of-flight instrument set for intact proteins.
    public static final Electrospray INTACT = new Electrospray(600, 4000, 0.04, 20_000, 0.002, 0.01);

    /// A species in solution.
    ///
    /// @param amount relative
    /// @param meanCharge of the ions
    /// @param chargeSpread standard deviation of the charge
    /// @param sodium mean number of sodium ions that replace protons
    public record Species(Formula formula, double amount, double meanCharge, double chargeSpread, double sodium) {
        /// Denatured in acid: 12.5 charges at 14 kDa, 52 at 148 kDa.
        public static Species denatured(Formula formula, double amount) {
            double mean = 0.039 * FastMath.pow(formula.average(), 0.604);
            return new Species(formula, amount, mean, 0.14 * mean, 0);
        }

        public Species withSodium(double mean) {
            return new Species(formula, amount, meanCharge, chargeSpread, mean);
        }

        public Species withCharges(double mean, double spread) {
            return new Species(formula, amount, mean, spread, sodium);
        }
    }

    /// A spectrum as points.
    public record Points(double[] mz, double[] intensity) {}

    /// @param counts of the largest peak
    /// @param ppm by which every m/z is shown too high
    public Points of(List<Species> species, double counts, double ppm, long seed) {
        int points = (int) ((high - low) / step) + 1;
        double[] signal = new double[points];
        for (Species one : species) {
            add(one, ppm, signal);
        }
        double top = 0;
        for (double one : signal) {
            top = Math.max(top, one);
        }
        double[] mz = new double[points];
        double[] intensity = new double[points];
        double scale = top > 0 ? counts / top : 0;
        for (int i = 0; i < points; i++) {
            mz[i] = Math.rint((low + i * step) * 1e5) / 1e5;
            double mean = signal[i] * scale + background * counts * FastMath.exp(-(mz[i] - low) / 600);
            double value = mean + Math.sqrt(mean) * chance(seed, 2L * i) + noise * counts * chance(seed, 2L * i + 1);
            intensity[i] = Math.max(0, Math.rint(value * 100) / 100);
        }
        return new Points(mz, intensity);
    }

    private void add(Species species, double ppm, double[] signal) {
        IsotopeDistribution peaks = IsotopeDistribution.of(species.formula());
        int least = Math.max(1, (int) (species.meanCharge() - 4 * species.chargeSpread()));
        int most = (int) Math.ceil(species.meanCharge() + 4 * species.chargeSpread());
        List<double[]> adducts = new ArrayList<>();
        double poisson = FastMath.exp(-species.sodium());
        for (int k = 0; k < 8 && poisson > 1e-3; k++) {
            adducts.add(new double[] {21.98194 * k, poisson});
            poisson *= species.sodium() / (k + 1);
        }
        for (int z = least; z <= most; z++) {
            double x = (z - species.meanCharge()) / species.chargeSpread();
            double part = species.amount() * FastMath.exp(-0.5 * x * x);
            for (double[] adduct : adducts) {
                for (int k = 0; k < peaks.mass().length; k++) {
                    double weight = part * adduct[1] * peaks.abundance()[k];
                    if (weight > 1e-9) {
                        peak(Formula.mz(peaks.mass()[k] + adduct[0], z) * (1 + 1e-6 * ppm), weight, signal);
                    }
                }
            }
        }
    }

    private void peak(double mz, double area, double[] signal) {
        double sigma = mz / resolvingPower / 2.354820045;
        int from = Math.max(0, (int) ((mz - 5 * sigma - low) / step));
        int to = Math.min(signal.length - 1, (int) ((mz + 5 * sigma - low) / step) + 1);
        for (int i = from; i <= to; i++) {
            double x = (low + i * step - mz) / sigma;
            signal[i] += area / sigma * FastMath.exp(-0.5 * x * x);
        }
    }

    private static double chance(long seed, long index) {
        long z = seed * 0x9E3779B97F4A7C15L + (index + 1) * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return Normal.quantile(((z >>> 11) + 0.5) * 0x1.0p-53);
    }
}
