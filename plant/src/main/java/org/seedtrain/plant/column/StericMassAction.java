package org.seedtrain.plant.column;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtrain.plant.numeric.Quick;

/// Steric mass action in rapid equilibrium (Brooks and Cramer 1992), solved for the free sites
/// `s = Lambda - sum (nu_i + sigma_i) q_i` [mol per m3 of solid] where the amount of each protein in a particle,
/// `w_i = ep cp_i + (1 - ep) q_i`, and the salt in the pores are known:
///
/// `q_i = A_i cp_i`, `A_i = K_i (s/cs)^nu_i`, so `q_i = w_i A_i / (ep + (1 - ep) A_i)`.
final class StericMassAction extends SiteBalance {
    /// Beyond that an exponent makes no difference any more.
    private static final double MOST = 200;
    private static final double LEAST_CHARGE = 0.02;
    private static final double MOST_CHARGE = 3;

    private final List<Binder.StericMass> laws;
    private final double porosity;
    private final double referencePH;
    private final double largest;
    /// By binder and node: K, nu and nu + sigma.
    private final double[] affinity;
    private final double[] charge;
    private final double[] taking;
    private final double[] salt;
    private final double[] strength;
    private final double[] rise;
    private final double[] perSite;
    private final @Nullable StericMassAction one;

    /// @param capacity Lambda [mol per m3 of solid]
    /// @param porosity ep of the particle
    StericMassAction(double capacity, double porosity, double referencePH, List<Binder.StericMass> laws, int nodes) {
        super(nodes, laws.size(), capacity);
        this.laws = List.copyOf(laws);
        this.porosity = porosity;
        this.referencePH = referencePH;
        int size = binders * nodes;
        affinity = new double[size];
        charge = new double[size];
        taking = new double[size];
        strength = new double[size];
        rise = new double[size];
        salt = new double[nodes];
        perSite = new double[nodes];
        double charged = 1;
        for (int b = 0; b < binders; b++) {
            Arrays.fill(affinity, b * nodes, (b + 1) * nodes, laws.get(b).affinity());
            charged = Math.max(charged, MOST_CHARGE * laws.get(b).charge());
        }
        largest = MOST / charged;
        one = nodes > 1 ? new StericMassAction(capacity, porosity, referencePH, laws, 1) : null;
    }

    /// Tells the pH along the bed, from `at`, and the counter-ions [mol/m3].
    void surround(double[] pH, int at, double[] ions) {
        System.arraycopy(ions, 0, salt, 0, nodes);
        for (int b = 0, k = 0; b < binders; b++) {
            Binder.StericMass law = laws.get(b);
            double usual = law.charge();
            double rise = law.chargeSlope();
            double shielding = law.shielding();
            for (int j = 0; j < nodes; j++, k++) {
                double factor = 1 + rise * (pH[at + j] - referencePH);
                charge[k] = usual * Math.max(LEAST_CHARGE, Math.min(MOST_CHARGE, factor));
                taking[k] = charge[k] + shielding;
            }
        }
    }

    @Override
    SiteBalance only(int node) {
        StericMassAction single = one == null ? this : one;
        single.salt[0] = salt[node];
        for (int b = 0; b < binders; b++) {
            single.charge[b] = charge[b * nodes + node];
            single.taking[b] = taking[b * nodes + node];
        }
        return single;
    }

    @Override
    void evaluate() {
        for (int j = 0; j < nodes; j++) {
            double s = free[j];
            // for now the logarithm of the free sites by salt
            slope[j] = Math.max(-largest, Math.min(largest, Quick.log(s / salt[j])));
            perSite[j] = porosity / s;
            value[j] = s - most;
        }
        everywhere(slope, strength);
        everywhere(perSite, rise);
        for (int k = 0; k < strength.length; k++) {
            strength[k] *= charge[k];
        }
        Exponentials.replace(strength);
        double solid = 1 - porosity;
        for (int k = 0; k < strength.length; k++) {
            strength[k] *= affinity[k];
        }
        for (int k = 0; k < strength.length; k++) {
            fall[k] = 1 / (porosity + solid * strength[k]);
        }
        for (int k = 0; k < strength.length; k++) {
            pore[k] = amount[k] * fall[k];
        }
        for (int k = 0; k < strength.length; k++) {
            strength[k] *= pore[k];
        }
        for (int k = 0; k < strength.length; k++) {
            rise[k] *= strength[k] * fall[k] * charge[k];
        }
        for (int k = 0; k < strength.length; k++) {
            fall[k] = rise[k] * (solid / porosity);
        }
        for (int k = 0; k < strength.length; k++) {
            strength[k] *= taking[k];
        }
        for (int k = 0; k < strength.length; k++) {
            rise[k] *= taking[k];
        }
        Arrays.fill(slope, 1);
        for (int b = 0; b < binders; b++) {
            add(strength, b, value);
            add(rise, b, slope);
        }
    }
}
