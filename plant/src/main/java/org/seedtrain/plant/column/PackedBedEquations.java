package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtrain.plant.Species;

/// The right-hand side of a column into which two solutions are pumped in a ratio that changes linearly.
///
/// What binds: `dc/dt = -u dc/dz + Dax d2c/dz2 - (1-ec)/ec 3/rp kf (c - cp)`, `dw/dt = 3/rp kf (c - cp)` with
/// [StericMassAction] or [LigandBinding] between w and cp. What does not: `et dc/dt = -ec (u dc/dz - Dax d2c/dz2)`.
final class PackedBedEquations {
    private static final double LEAST_SALT = 1;

    private final PackedBed column;
    private final Bed bed;
    private final StericMassAction isotherm;
    private final LigandBinding affinity;
    private final Binder.StericMass[] exchangers;
    private final double flow;
    private final PackedBedFeed feed;
    private final int n;
    private final int nodes;
    private final int binders;
    private final boolean[] active = new boolean[Species.COUNT];
    private final double[] ionWeight = new double[Species.COUNT];
    /// Where the fields stand here: only what is there at all is carried along.
    private final int[] tracerAt = new int[Species.COUNT];
    private final int pHAt;
    private final int sitesAt;
    private final int deadAt;
    private final int fritAt;
    /// How much earlier than in the whole column a field from the pH on stands.
    private final int shift;
    private final double[] salt;
    private final double[] inlet = new double[Species.COUNT];
    private final double[] pore;
    private final double[] charge;
    private final double velocity;
    private final double dispersion;
    private final double slower;
    private final double washing;

    /// @param flow [m3/s]
    PackedBedEquations(PackedBed column, double[] start, double flow, PackedBedFeed feed) {
        this.column = column;
        this.flow = flow;
        this.feed = feed;
        bed = new Bed(column.length(), column.elements(), column.degree());
        nodes = bed.nodes();
        binders = column.binders().size();
        List<Binder.StericMass> exchanged = new ArrayList<>();
        List<Binder.Ligand> ligands = new ArrayList<>();
        for (Binder binder : column.binders()) {
            switch (binder.law()) {
                case Binder.StericMass law -> exchanged.add(law);
                case Binder.Ligand law -> ligands.add(law);
            }
        }
        exchangers = exchanged.toArray(Binder.StericMass[]::new);
        isotherm = new StericMassAction(
                column.capacity(),
                column.particlePorosity(),
                exchanged.stream().mapToDouble(Binder.StericMass::affinity).toArray(),
                exchanged.stream().mapToDouble(Binder.StericMass::shielding).toArray());
        affinity = new LigandBinding(column.particlePorosity(), ligands.toArray(Binder.Ligand[]::new));
        salt = new double[nodes];
        pore = new double[binders];
        charge = new double[exchangers.length];
        chooseActive(start);
        int at = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            tracerAt[i] = at;
            at += active[i] ? nodes : 0;
        }
        shift = column.pHAt() - at;
        pHAt = at;
        sitesAt = column.sitesAt() - shift;
        deadAt = column.deadAt() - shift;
        fritAt = column.fritAt() - shift;
        n = column.size() - shift;
        velocity = flow / (column.area() * column.columnPorosity());
        dispersion = velocity * column.dispersivity();
        slower = column.columnPorosity() / column.totalPorosity();
        washing = flow / column.deadVolume();
    }

    /// Number of states followed.
    int size() {
        return n;
    }

    /// Of the whole column what is followed.
    double[] taken(double[] whole) {
        double[] y = new double[n];
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                System.arraycopy(whole, column.tracerAt(i), y, tracerAt[i], nodes);
            }
        }
        System.arraycopy(whole, column.pHAt(), y, pHAt, n - pHAt);
        return y;
    }

    /// The whole column again.
    double[] whole(double[] y) {
        double[] whole = new double[column.size()];
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                System.arraycopy(y, tracerAt[i], whole, column.tracerAt(i), nodes);
            }
        }
        System.arraycopy(y, pHAt, whole, column.pHAt(), n - pHAt);
        return whole;
    }

    private void chooseActive(double[] start) {
        for (int i = 0; i < Species.COUNT; i++) {
            Species species = Species.of(i);
            boolean there = feed.brings(i);
            for (int j = 0; j < nodes && !there; j++) {
                there = start[column.tracerAt(i) + j] != 0;
            }
            active[i] = there && species.dissolved() && !column.binds(species);
            double equivalents = CounterIons.equivalents(species, column.anionExchanger());
            ionWeight[i] = active[i] && equivalents > 0 ? equivalents / species.molarMass() : 0;
        }
    }

    /// Longest stable step [s].
    double longestStep() {
        double film = 0;
        for (Binder binder : column.binders()) {
            film = Math.max(film, binder.film());
        }
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        double exchange = 3 / column.radius() * film * (phase + 1 / column.particlePorosity());
        return Math.min(bed.longestStep(velocity, dispersion, exchange), 10 / washing);
    }

    void rates(double t, double[] y, double[] dydt) {
        feed.at(t, inlet);
        double pH = feed.pH(t);
        Arrays.fill(dydt, 0);
        Arrays.fill(salt, 0);
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                int at = tracerAt[i];
                bed.add(y, at, velocity, dispersion, inlet[i], slower, dydt, at);
                if (ionWeight[i] > 0) {
                    for (int j = 0; j < nodes; j++) {
                        salt[j] += ionWeight[i] * y[at + j];
                    }
                }
            }
        }
        bed.add(y, pHAt, velocity, dispersion, pH, slower, dydt, pHAt);
        bind(y, dydt);
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            double entering = inlet[binder.species().ordinal()] * binder.share() / binder.molarMass();
            bed.add(y, bulkAt(b), velocity, dispersion, entering, 1, dydt, bulkAt(b));
        }
        behind(y, dydt);
    }

    private int bulkAt(int b) {
        return column.bulkAt(b) - shift;
    }

    private int particleAt(int b) {
        return column.particleAt(b) - shift;
    }

    private void bind(double[] y, double[] dydt) {
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        int stride = 2 * nodes;
        for (int j = 0; j < nodes; j++) {
            double away = y[pHAt + j] - column.referencePH();
            for (int b = 0; b < exchangers.length; b++) {
                Binder.StericMass law = exchangers[b];
                charge[b] = law.charge() * Math.max(0.02, Math.min(3, 1 + law.chargeSlope() * away));
            }
            if (clean(y, j)) {
                Arrays.fill(pore, 0);
            } else {
                double ions = Math.max(LEAST_SALT, salt[j]);
                if (exchangers.length > 0) {
                    y[sitesAt + j] = isotherm.solve(
                            y, particleAt(0) + j, stride, charge, ions, y[sitesAt + j], pore);
                }
                if (exchangers.length < binders) {
                    int first = exchangers.length;
                    affinity.solve(
                            y, particleAt(first) + j, stride, y[pHAt + j], ions, pore, first);
                }
            }
            for (int b = 0; b < binders; b++) {
                double transfer =
                        3 / column.radius() * column.binders().get(b).film() * (y[bulkAt(b) + j] - pore[b]);
                dydt[bulkAt(b) + j] -= phase * transfer;
                dydt[particleAt(b) + j] += transfer;
            }
        }
    }

    private boolean clean(double[] y, int node) {
        for (int b = 0; b < binders; b++) {
            if (Math.abs(y[particleAt(b) + node]) > 1e-13) {
                return false;
            }
        }
        return true;
    }

    /// Dead volume and frit.
    private void behind(double[] y, double[] dydt) {
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                dydt[deadAt + i] = washing * (y[tracerAt[i] + nodes - 1] - y[deadAt + i]);
            } else {
                dydt[deadAt + i] = -washing * y[deadAt + i];
            }
            if (!Species.of(i).dissolved()) {
                dydt[fritAt + i] = flow * inlet[i];
            }
        }
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            dydt[deadAt + binder.species().ordinal()] +=
                    washing * binder.molarMass() * y[bulkAt(b) + nodes - 1];
        }
    }

    /// Species of which anything can leave.
    int[] leaving(double[] start) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i] || column.binds(Species.of(i)) || start[column.deadAt() + i] != 0) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// What leaves the dead volume [kg/m3] and behind it how fast that changes [kg/(m3 s)], by species.
    double[] outlet(double[] y) {
        double[] out = new double[2 * Species.COUNT];
        System.arraycopy(y, deadAt, out, 0, Species.COUNT);
        for (int i = 0; i < Species.COUNT; i++) {
            out[Species.COUNT + i] = -washing * out[i];
            if (active[i]) {
                out[Species.COUNT + i] += washing * y[tracerAt[i] + nodes - 1];
            }
        }
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            out[Species.COUNT + binder.species().ordinal()] +=
                    washing * binder.molarMass() * y[bulkAt(b) + nodes - 1];
        }
        return out;
    }
}
