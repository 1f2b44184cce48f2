package org.seedtrain.plant.column;


/// [Binder.Ligand] for all of its kind at one place: with the free share x of the ligands,
/// `q_i = H_i m_i x cp_i`, so `cp_i = w_i / (ep + (1 - ep) H_i m_i x)` and `x = 1 - sum q_i/qmax_i`.
final class LigandBinding {
    private final double porosity;
    private final Binder.Ligand[] laws;
    private final double[] strength;
    private final boolean limited;

    LigandBinding(double porosity, Binder.Ligand[] laws) {
        this.porosity = porosity;
        this.laws = laws;
        strength = new double[laws.length];
        boolean any = false;
        for (Binder.Ligand law : laws) {
            any |= law.most() < Double.POSITIVE_INFINITY;
        }
        limited = any;
    }

    /// Solves one place; leaves the pore concentrations in `pore` from `poreAt`.
    ///
    /// @param amount w from `at`, every `stride`
    void solve(double[] amount, int at, int stride, double pH, double salt, double[] pore, int poreAt) {
        int n = laws.length;
        for (int i = 0; i < n; i++) {
            Binder.Ligand law = laws[i];
            double m = law.henry();
            if (law.saltExponent() != 0) {
                m *= Quick.exp(law.saltExponent() * Quick.log(salt / law.referenceSalt()));
            }
            if (law.steepness() != 0) {
                m /= 1 + Quick.exp(StrictMath.log(10) * law.steepness() * (law.halfPH() - pH));
            }
            strength[i] = (1 - porosity) * m;
        }
        double x = limited ? free(amount, at, stride) : 1;
        for (int i = 0; i < n; i++) {
            pore[poreAt + i] = amount[at + i * stride] / (porosity + strength[i] * x);
        }
    }

    private double free(double[] amount, int at, int stride) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < laws.length; i++) {
            high += Math.max(0, -amount[at + i * stride]) / ((1 - porosity) * laws[i].most());
        }
        double x = 0.5;
        for (int round = 0; round < 60; round++) {
            double value = x - 1;
            double rise = 1;
            for (int i = 0; i < laws.length; i++) {
                double f = 1 / (porosity + strength[i] * x);
                double bound = amount[at + i * stride] * strength[i] * f / ((1 - porosity) * laws[i].most());
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
            if (step <= 1e-9 * x) {
                break;
            }
        }
        return x;
    }
}
