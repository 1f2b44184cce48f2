package org.seedtrain.plant.column;

import java.util.Arrays;
import org.seedtrain.plant.Species;

/// What does not bind in a column, and the pH, which is carried along as if it were a solute: each field follows exactly from
/// what enters ([Transport]). Ions and pH are looked at ahead, because binding depends on them. Only species that are there
/// at all have a field; the fields stand first in the state, the pH behind them.
final class SoluteFields {
    /// What is as near to what enters as that is the same.
    private static final double SETTLED = 1e-12;

    private final PackedBedFeed feed;
    private final int nodes;
    private final boolean[] active = new boolean[Species.COUNT];
    private final double[] ionWeight = new double[Species.COUNT];
    private final int[] at = new int[Species.COUNT];
    private final int pHAt;
    private final double[] carried;
    /// Counter-ions [mol/m3] and pH along the bed at the beginning of a step and after each sixth of it but the last.
    final double[] salt;
    final double[] acidity;
    /// What enters at the beginning of a step and how that changes over it [kg/m3].
    final double[] inlet = new double[Species.COUNT];
    final double[] change = new double[Species.COUNT];

    SoluteFields(PackedBed column, double[] start, PackedBedFeed feed) {
        this.feed = feed;
        nodes = column.nodes();
        int next = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            Species species = Species.of(i);
            boolean there = feed.brings(i) || column.any(start, column.tracerAt(i));
            active[i] = there && species.dissolved() && !column.binds(species);
            double equivalents = CounterIons.equivalents(species, column.anionExchanger());
            ionWeight[i] = active[i] && equivalents > 0 ? equivalents / species.molarMass() : 0;
            at[i] = next;
            next += active[i] ? nodes : 0;
        }
        pHAt = next;
        salt = new double[Transport.PARTS * nodes];
        acidity = new double[Transport.PARTS * nodes];
        carried = new double[nodes + 1];
    }

    boolean follows(int species) {
        return active[species];
    }

    int at(int species) {
        return at[species];
    }

    int pHAt() {
        return pHAt;
    }

    /// Looks ahead over a step: ions and pH, and the pH itself goes to its end.
    void begin(Transport transport, double t, double h, double[] y) {
        feed.at(t, inlet);
        feed.at(t + h, change);
        double ions = 0;
        double moreIons = 0;
        Arrays.fill(salt, 0, nodes, 0);
        for (int i = 0; i < Species.COUNT; i++) {
            change[i] -= inlet[i];
            if (ionWeight[i] > 0) {
                ions += ionWeight[i] * inlet[i];
                moreIons += ionWeight[i] * change[i];
                for (int j = 0; j < nodes; j++) {
                    salt[j] += ionWeight[i] * y[at[i] + j];
                }
            }
        }
        double pH = feed.pH(t);
        double morePH = feed.pH(t + h) - pH;
        System.arraycopy(y, pHAt, acidity, 0, nodes);
        sixths(transport, salt, ions, moreIons);
        sixths(transport, acidity, pH, morePH);
        if (!settled(y, pHAt, pH, morePH)) {
            transport.step(y, pHAt, 0, pH, morePH, carried);
            System.arraycopy(carried, 0, y, pHAt, nodes);
        }
    }

    private void sixths(Transport transport, double[] field, double entering, double more) {
        if (settled(field, 0, entering, more)) {
            Arrays.fill(field, entering);
            return;
        }
        for (int part = 1; part < Transport.PARTS; part++) {
            double share = (part - 1.0) / Transport.PARTS;
            transport.sixth(field, (part - 1) * nodes, entering + share * more, more, carried);
            System.arraycopy(carried, 0, field, part * nodes, nodes);
        }
    }

    /// Carries the species to the end of the step.
    ///
    /// @param deadAt where the state holds what is in the dead volume, by species
    void end(Transport transport, double[] y, int deadAt) {
        for (int i = 0; i < Species.COUNT; i++) {
            int dead = deadAt + i;
            if (!active[i]) {
                y[dead] *= transport.fade();
            } else if (!settled(y, at[i], inlet[i], change[i]) || y[dead] != inlet[i]) {
                transport.step(y, at[i], y[dead], inlet[i], change[i], carried);
                System.arraycopy(carried, 0, y, at[i], nodes);
                y[dead] = near(carried[nodes], inlet[i]) ? inlet[i] : carried[nodes];
            }
        }
    }

    /// Whether a field is everywhere what enters, for good.
    private boolean settled(double[] field, int from, double entering, double more) {
        boolean still = more == 0;
        for (int j = from; still && j < from + nodes; j++) {
            still = near(field[j], entering);
        }
        return still;
    }

    private static boolean near(double value, double entering) {
        return Math.abs(value - entering) <= SETTLED * Math.abs(entering);
    }
}
