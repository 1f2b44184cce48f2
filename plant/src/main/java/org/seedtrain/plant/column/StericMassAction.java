package org.seedtrain.plant.column;


/// Steric mass action in rapid equilibrium (Brooks and Cramer 1992), solved for the free sites
/// `s = Lambda - sum (nu_i + sigma_i) q_i` where the amount of each protein in a particle,
/// `w_i = ep cp_i + (1 - ep) q_i`, and the salt in the pores are known:
///
/// `q_i = A_i cp_i`, `A_i = K_i (s/cs)^nu_i`, so `q_i = w_i A_i / (ep + (1 - ep) A_i)`.
///
/// The balance of sites rises monotonically with s: Newton inside a bracket. Amounts per volume: w of particle, q of
/// solid, cp of pore liquid [mol/m3].
final class StericMassAction {
    private static final int MOST_ITERATIONS = 60;
    /// Relative change of the free sites after which only a correction of first order is left to do.
    private static final double CLOSE = 3e-4;

    private final double capacity;
    private final double porosity;
    private final double[] affinity;
    private final double[] shielding;
    /// Derivative of the pore concentration to the free sites.
    private final double[] rise;

    /// @param capacity Lambda [mol per m3 of solid]
    /// @param porosity ep of the particle
    /// @param affinity K
    /// @param shielding sigma
    StericMassAction(double capacity, double porosity, double[] affinity, double[] shielding) {
        this.capacity = capacity;
        this.porosity = porosity;
        this.affinity = affinity.clone();
        this.shielding = shielding.clone();
        this.rise = new double[shielding.length];
    }

    /// Solves one place and leaves the pore concentrations in `pore`; returns the free sites [mol/m3].
    ///
    /// @param amount w from `at`, every `stride`
    /// @param charge nu at the pH of this place
    /// @param start a guess of the free sites; the answer does not depend on it beyond rounding
    double solve(
            double[] amount,
            int at,
            int stride,
            double[] charge,
            double salt,
            double start,
            double[] pore) {
        int n = charge.length;
        double low = 0;
        double high = capacity;
        for (int i = 0; i < n; i++) {
            high += Math.max(0, -amount[at + i * stride]) * (charge[i] + shielding[i]) / (1 - porosity);
        }
        double s = start > 0 && start < high ? start : 0.5 * high;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double log = Quick.log(s / salt);
            double value = s - capacity;
            double slope = 1;
            double perSite = 1 / s;
            for (int i = 0; i < n; i++) {
                double w = amount[at + i * stride];
                double a = affinity[i] * Quick.exp(charge[i] * log);
                double inverse = 1 / (porosity + (1 - porosity) * a);
                double q = w * a * inverse;
                double taken = (charge[i] + shielding[i]) * q;
                double steep = q * inverse * charge[i] * perSite;
                pore[i] = w * inverse;
                rise[i] = -(1 - porosity) * steep;
                value += taken;
                slope += (charge[i] + shielding[i]) * porosity * steep;
            }
            if (value > 0) {
                high = s;
            } else {
                low = s;
            }
            double next = s - value / slope;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            double step = next - s;
            boolean close = Math.abs(step) <= CLOSE * s;
            s = next;
            if (close) {
                for (int i = 0; i < n; i++) {
                    pore[i] += rise[i] * step;
                }
                break;
            }
        }
        return s;
    }
}
