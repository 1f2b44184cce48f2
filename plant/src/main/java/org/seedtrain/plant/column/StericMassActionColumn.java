package org.seedtrain.plant.column;


/// The lumped rate model with pores for steric mass action in rapid equilibrium, with the salt that proteins push off
/// the resin. Component 0 is the salt. State: c of all components, then `w = ep cp + (1-ep) q` of all, along the nodes.
///
/// With `r = s/cs` the bound amounts are known, and `r cs(r) - s(r)` rises with r, where
/// `s = Lambda - sum (nu+sigma) q`, `q0 = Lambda - sum nu q`, `cs = (w0 - (1-ep) q0)/ep`.
final class StericMassActionColumn {
    private final LumpedRateModel.Parameters p;
    private final double capacity;
    private final double[] affinity;
    private final double[] charge;
    private final double[] shielding;
    private final Bed bed;
    private final int components;
    private final int nodes;
    private final double[] pore;

    /// @param affinity ka/kd by component; that of the salt is not used
    StericMassActionColumn(
            LumpedRateModel.Parameters parameters,
            double capacity,
            double[] affinity,
            double[] charge,
            double[] shielding,
            int elements,
            int degree) {
        this.p = parameters;
        this.capacity = capacity;
        this.affinity = affinity;
        this.charge = charge;
        this.shielding = shielding;
        this.bed = new Bed(parameters.length(), elements, degree);
        this.components = affinity.length;
        this.nodes = bed.nodes();
        this.pore = new double[components];
    }

    int dimension() {
        return 2 * components * nodes;
    }

    double longestStep() {
        return bed.longestStep(p.velocity(), p.dispersion());
    }

    double outlet(double[] y, int component) {
        return y[component * nodes + nodes - 1];
    }

    /// A column in equilibrium with a salt and no protein.
    void equilibrate(double[] y, double salt) {
        for (int k = 0; k < nodes; k++) {
            y[k] = salt;
            y[components * nodes + k] = p.particlePorosity() * salt + (1 - p.particlePorosity()) * capacity;
        }
    }

    void rates(double[] y, double[] inlet, double[] dydt) {
        int wAt = components * nodes;
        double phase = (1 - p.columnPorosity()) / p.columnPorosity();
        for (int k = 0; k < nodes; k++) {
            pores(y, wAt + k);
            for (int i = 0; i < components; i++) {
                double transfer = 3 / p.radius() * p.film()[i] * (y[i * nodes + k] - pore[i]);
                dydt[i * nodes + k] = -phase * transfer;
                dydt[wAt + i * nodes + k] = transfer;
            }
        }
        for (int i = 0; i < components; i++) {
            bed.add(y, i * nodes, p.velocity(), p.dispersion(), inlet[i], 1, dydt, i * nodes);
        }
    }

    private void pores(double[] y, int at) {
        double ep = p.particlePorosity();
        double low = -40;
        double high = 40;
        double x = StrictMath.log(capacity * ep / Math.max(1e-6, y[at] - (1 - ep) * capacity));
        for (int iteration = 0; iteration < 100; iteration++) {
            double free = capacity;
            double counter = capacity;
            double freeSlope = 0;
            double counterSlope = 0;
            for (int i = 1; i < components; i++) {
                double w = y[at + i * nodes];
                double a = affinity[i] * StrictMath.exp(charge[i] * x);
                double inverse = 1 / (ep + (1 - ep) * a);
                pore[i] = w * inverse;
                double q = a * pore[i];
                double rise = q * ep * inverse * charge[i];
                free -= (charge[i] + shielding[i]) * q;
                counter -= charge[i] * q;
                freeSlope -= (charge[i] + shielding[i]) * rise;
                counterSlope -= charge[i] * rise;
            }
            double salt = (y[at] - (1 - ep) * counter) / ep;
            pore[0] = salt;
            double r = StrictMath.exp(x);
            double value = r * salt - free;
            double slope = r * salt - r * (1 - ep) / ep * counterSlope - freeSlope;
            if (value > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - value / slope;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            double step = Math.abs(next - x);
            x = next;
            if (step < 1e-13) {
                break;
            }
        }
    }
}
