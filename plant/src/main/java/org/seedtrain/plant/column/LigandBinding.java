package org.seedtrain.plant.column;


/// [Binder.Ligand] for all of its kind at one place: with the free share x of the ligands,
/// `q_i = H_i m_i x cp_i`, so `cp_i = w_i / (ep + (1 - ep) H_i m_i x)` and `x = 1 - sum q_i/qmax_i`.
final class LigandBinding {
    private static final double LN10 = 2.302585092994046;
    /// Relative change of the free share after which the next one is below rounding of what is measured.
    private static final double CLOSE = 3e-5;

    private final double porosity;
    private final Binder.Ligand[] laws;
    private final double[] strength;
    private final double[] perMost;
    private final boolean limited;
    /// Of the last pH and salt asked for: neighbours often have the same.
    private double knownPH = Double.NaN;
    private double knownSalt = Double.NaN;

    LigandBinding(double porosity, Binder.Ligand[] laws) {
        this.porosity = porosity;
        this.laws = laws;
        strength = new double[laws.length];
        perMost = new double[laws.length];
        for (int i = 0; i < laws.length; i++) {
            perMost[i] = 1 / ((1 - porosity) * laws[i].most());
        }
        boolean any = false;
        for (Binder.Ligand law : laws) {
            any |= law.most() < Double.POSITIVE_INFINITY;
        }
        limited = any;
    }

    /// Solves one place; leaves the pore concentrations in `pore` from `poreAt`, returns the free share.
    ///
    /// @param amount w from `at`, every `stride`
    /// @param start a guess of the free share
    double solve(
            double[] amount, int at, int stride, double pH, double salt, double start, double[] pore, int poreAt) {
        if (pH != knownPH || salt != knownSalt) {
            strengths(pH, salt);
        }
        double x = limited ? free(amount, at, stride, start) : 1;
        for (int i = 0; i < laws.length; i++) {
            pore[poreAt + i] = amount[at + i * stride] / (porosity + strength[i] * x);
        }
        return x;
    }

    private void strengths(double pH, double salt) {
        knownPH = pH;
        knownSalt = salt;
        for (int i = 0; i < laws.length; i++) {
            Binder.Ligand law = laws[i];
            double m = law.henry();
            if (law.saltExponent() != 0) {
                m *= Quick.exp(law.saltExponent() * Quick.log(salt / law.referenceSalt()));
            }
            if (law.steepness() != 0) {
                m /= 1 + Quick.exp(LN10 * law.steepness() * (law.halfPH() - pH));
            }
            strength[i] = (1 - porosity) * m;
        }
    }

    private double free(double[] amount, int at, int stride, double start) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < laws.length; i++) {
            high += Math.max(0, -amount[at + i * stride]) * perMost[i];
        }
        double x = start > 0 && start < high ? start : 0.5;
        for (int round = 0; round < 60; round++) {
            double value = x - 1;
            double rise = 1;
            for (int i = 0; i < laws.length; i++) {
                double f = 1 / (porosity + strength[i] * x);
                double bound = amount[at + i * stride] * strength[i] * f * perMost[i];
                value += bound * x;
                rise += bound * porosity * f;
            }
            if (value > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - value / rise;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            double step = Math.abs(next - x);
            x = next;
            if (step <= CLOSE * x) {
                break;
            }
        }
        return x;
    }
}
