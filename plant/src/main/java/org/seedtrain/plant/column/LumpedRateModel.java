package org.seedtrain.plant.column;

/// The lumped rate model with pores for binding at finite speed:
///
/// `dc/dt = -u dc/dz + Dax d2c/dz2 - (1-ec)/ec 3/rp kf (c - cp)`,
/// `dcp/dt + (1-ep)/ep dq/dt = 3/(ep rp) kf (c - cp)`, with dq/dt from an [Isotherm].
///
/// State: for each component c, then for each cp, then for each q, along the nodes of the bed.
final class LumpedRateModel {
    /// @param velocity interstitial [m/s]
    /// @param dispersion Dax [m2/s]
    /// @param columnPorosity ec
    /// @param particlePorosity ep
    /// @param radius of the particles [m]
    /// @param film kf by component [m/s]
    record Parameters(
            double length,
            double velocity,
            double dispersion,
            double columnPorosity,
            double particlePorosity,
            double radius,
            double[] film) {}

    private final Parameters p;
    private final Isotherm isotherm;
    private final Bed bed;
    private final int components;
    private final int nodes;
    private final double[] pore;
    private final double[] bound;
    private final double[] binding;

    LumpedRateModel(Parameters parameters, Isotherm isotherm, int elements, int degree) {
        this.p = parameters;
        this.isotherm = isotherm;
        this.bed = new Bed(parameters.length, elements, degree);
        this.components = isotherm.components();
        this.nodes = bed.nodes();
        this.pore = new double[components];
        this.bound = new double[components];
        this.binding = new double[components];
    }

    int dimension() {
        return 3 * components * nodes;
    }

    double outlet(double[] y, int component) {
        return y[component * nodes + nodes - 1];
    }

    double longestStep() {
        return bed.longestStep(p.velocity, p.dispersion);
    }

    void rates(double[] y, double[] inlet, double[] dydt) {
        int cpAt = components * nodes;
        int qAt = 2 * cpAt;
        double phase = (1 - p.columnPorosity) / p.columnPorosity;
        double solid = (1 - p.particlePorosity) / p.particlePorosity;
        for (int i = 0; i < components; i++) {
            double exchange = 3 / p.radius * p.film[i];
            for (int k = 0; k < nodes; k++) {
                double transfer = exchange * (y[i * nodes + k] - y[cpAt + i * nodes + k]);
                dydt[i * nodes + k] = -phase * transfer;
                dydt[cpAt + i * nodes + k] = transfer / p.particlePorosity;
            }
            bed.add(y, i * nodes, p.velocity, p.dispersion, inlet[i], 1, dydt, i * nodes);
        }
        for (int k = 0; k < nodes; k++) {
            for (int i = 0; i < components; i++) {
                pore[i] = y[cpAt + i * nodes + k];
                bound[i] = y[qAt + i * nodes + k];
            }
            isotherm.rates(pore, bound, binding);
            for (int i = 0; i < components; i++) {
                dydt[qAt + i * nodes + k] = binding[i];
                dydt[cpAt + i * nodes + k] -= solid * binding[i];
            }
        }
    }
}
