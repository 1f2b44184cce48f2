package org.seedtrain.plant.column;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.numeric.Quick;

/// [Binder.Ligand] for all of its kind: with the free share x of the ligands,
/// `q_i = H_i m_i x cp_i`, so `cp_i = w_i / (ep + (1 - ep) H_i m_i x)` and `x = 1 - sum q_i/qmax_i`.
final class LigandBinding extends SiteBalance {
    private static final double LN10 = 2.302585092994046;
    /// Beyond that an exponent makes no difference any more.
    private static final double MOST = 100;

    private final double porosity;
    private final List<Binder.Ligand> laws;
    /// By binder and node: (1 - ep) H m; 1/((1 - ep) qmax).
    private final double[] strength;
    private final double[] perMost;
    private final double[] taken;
    private final double[] rise;
    private final double[] shift;
    private final @Nullable LigandBinding one;

    LigandBinding(double porosity, List<Binder.Ligand> laws, int nodes) {
        super(nodes, laws.size(), 1);
        this.porosity = porosity;
        this.laws = List.copyOf(laws);
        strength = new double[binders * nodes];
        taken = new double[binders * nodes];
        rise = new double[binders * nodes];
        perMost = new double[binders * nodes];
        shift = new double[nodes];
        for (int b = 0; b < binders; b++) {
            Arrays.fill(perMost, b * nodes, (b + 1) * nodes, 1 / ((1 - porosity) * laws.get(b).most()));
        }
        one = nodes > 1 ? new LigandBinding(porosity, laws, 1) : null;
    }

    /// Tells the pH along the bed, from `at`, and the counter-ions [mol/m3].
    void surround(double[] pH, int at, double[] ions) {
        for (int b = 0, first = 0; b < binders; b++, first += nodes) {
            Binder.Ligand law = laws.get(b);
            Arrays.fill(strength, first, first + nodes, (1 - porosity) * law.henry());
            if (law.saltExponent() != 0) {
                for (int j = 0; j < nodes; j++) {
                    shift[j] = within(law.saltExponent() * Quick.log(ions[j] / law.referenceSalt()));
                }
                Exponentials.replace(shift);
                for (int j = 0; j < nodes; j++) {
                    strength[first + j] *= shift[j];
                }
            }
            if (law.steepness() != 0) {
                for (int j = 0; j < nodes; j++) {
                    shift[j] = within(LN10 * law.steepness() * (law.halfPH() - pH[at + j]));
                }
                Exponentials.replace(shift);
                for (int j = 0; j < nodes; j++) {
                    strength[first + j] /= 1 + shift[j];
                }
            }
        }
    }

    private static double within(double exponent) {
        return Math.max(-MOST, Math.min(MOST, exponent));
    }

    @Override
    SiteBalance only(int node) {
        LigandBinding single = one == null ? this : one;
        for (int b = 0; b < binders; b++) {
            single.strength[b] = strength[b * nodes + node];
        }
        return single;
    }

    @Override
    void evaluate() {
        for (int j = 0; j < nodes; j++) {
            value[j] = free[j] - most;
        }
        everywhere(free, taken);
        for (int k = 0; k < taken.length; k++) {
            taken[k] *= strength[k];
        }
        for (int k = 0; k < taken.length; k++) {
            fall[k] = 1 / (porosity + taken[k]);
        }
        for (int k = 0; k < taken.length; k++) {
            pore[k] = amount[k] * fall[k];
        }
        for (int k = 0; k < taken.length; k++) {
            fall[k] *= strength[k] * pore[k];
        }
        for (int k = 0; k < taken.length; k++) {
            rise[k] = porosity * perMost[k] * fall[k];
        }
        for (int k = 0; k < taken.length; k++) {
            taken[k] *= pore[k] * perMost[k];
        }
        Arrays.fill(slope, 1);
        for (int b = 0; b < binders; b++) {
            add(taken, b, value);
            add(rise, b, slope);
        }
    }
}
