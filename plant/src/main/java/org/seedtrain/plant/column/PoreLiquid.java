package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.List;

/// What of each binder is in the pore liquid along a bed, given what the particles hold, ions and pH: at several parts of a
/// step, the later of them twice. What was found at other parts gives the guesses.
final class PoreLiquid {
    private static final double LEAST_SALT = 1;

    private final int nodes;
    private final int exchangers;
    private final StericMassAction exchange;
    private final LigandBinding affinity;
    private final double[] ions;
    /// By kind and part of a step: the free sites found last.
    private final double[][][] found;
    private final double[] pore;

    /// @param binders those that share the ionic capacity first
    PoreLiquid(PackedBed column, List<Binder> binders) {
        nodes = column.nodes();
        List<Binder.StericMass> exchanged = new ArrayList<>();
        List<Binder.Ligand> ligands = new ArrayList<>();
        for (Binder binder : binders) {
            switch (binder.law()) {
                case Binder.StericMass law -> exchanged.add(law);
                case Binder.Ligand law -> ligands.add(law);
            }
        }
        exchangers = exchanged.size();
        exchange = new StericMassAction(column.capacity(), column.particlePorosity(), column.referencePH(), exchanged, nodes);
        affinity = new LigandBinding(column.particlePorosity(), ligands, nodes);
        ions = new double[nodes];
        found = new double[2][Transport.PARTS][nodes];
        pore = new double[binders.size() * nodes];
    }

    /// Concentrations in the pore liquid [mol/m3], binder after binder; the array is used again.
    ///
    /// @param amounts in the particles, from `at`; the guess of the free sites at the beginning of the step, from `sitesAt`
    /// @param pH and `salt` along the bed, from the nodes of this part
    /// @param again whether this part is looked at for the second time in this step
    double[] solve(int part, boolean again, double[] amounts, int at, int sitesAt, double[] pH, double[] salt) {
        int here = part * nodes;
        for (int j = 0; j < nodes; j++) {
            ions[j] = Math.max(LEAST_SALT, salt[here + j]);
        }
        if (exchangers > 0) {
            exchange.surround(pH, here, ions);
            guess(exchange, found[0], part, again, amounts, sitesAt);
            exchange.solve(amounts, at);
            System.arraycopy(exchange.free, 0, found[0][part], 0, nodes);
            System.arraycopy(exchange.pore, 0, pore, 0, exchange.pore.length);
        }
        if (affinity.pore.length > 0) {
            affinity.surround(pH, here, ions);
            guess(affinity, found[1], part, again, amounts, sitesAt);
            affinity.solve(amounts, at + exchangers * nodes);
            System.arraycopy(affinity.free, 0, found[1][part], 0, nodes);
            System.arraycopy(affinity.pore, 0, pore, exchangers * nodes, affinity.pore.length);
        }
        return pore;
    }

    /// Along a straight line through the two parts before.
    private void guess(SiteBalance balance, double[][] known, int part, boolean again, double[] y, int sitesAt) {
        double[] free = balance.free;
        if (again) {
            System.arraycopy(known[part], 0, free, 0, nodes);
        } else if (part > 1) {
            further(known[part - 1], known[part - 2], free, 0);
        } else if (part == 1) {
            System.arraycopy(known[0], 0, free, 0, nodes);
        } else {
            boolean kept = balance == exchange || exchangers == 0;
            for (int j = 0; j < nodes; j++) {
                double start = kept ? y[sitesAt + j] : balance.most;
                free[j] = start > 0 && start <= balance.most ? start : balance.most;
            }
        }
    }

    private void further(double[] last, double[] before, double[] into, int at) {
        for (int j = 0; j < nodes; j++) {
            double next = 2 * last[j] - before[j];
            into[at + j] = next > 0 ? next : last[j];
        }
    }

    /// Leaves the guess for the next step.
    void guess(double[] y, int sitesAt) {
        if (pore.length == 0) {
            return;
        }
        double[][] known = found[exchangers > 0 ? 0 : 1];
        further(known[Transport.PARTS - 1], known[Transport.PARTS - 2], y, sitesAt);
    }
}
