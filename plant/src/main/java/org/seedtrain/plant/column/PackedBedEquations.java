package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// The right-hand side of a column into which two solutions are pumped in a ratio that changes linearly.
///
/// What binds: `dc/dt = -u dc/dz + Dax d2c/dz2 - (1-ec)/ec 3/rp kf (c - cp)`, `dw/dt = 3/rp kf (c - cp)` with
/// [StericMassAction] or [LigandBinding] between w and cp. What does not: `et dc/dt = -ec (u dc/dz - Dax d2c/dz2)`.
final class PackedBedEquations {
    private static final double LEAST_SALT = 1;
    /// Equivalents of counter-ions by mole, near neutral pH.
    private static final double[] ANIONS = new double[Species.COUNT];
    private static final double[] CATIONS = new double[Species.COUNT];

    static {
        ANIONS[Species.CHLORIDE.ordinal()] = 1;
        ANIONS[Species.SULFATE.ordinal()] = 2;
        ANIONS[Species.PHOSPHATE.ordinal()] = 1.5;
        ANIONS[Species.ACETATE.ordinal()] = 1;
        ANIONS[Species.CITRATE.ordinal()] = 2.5;
        ANIONS[Species.CARBONATE.ordinal()] = 0.8;
        CATIONS[Species.SODIUM.ordinal()] = 1;
        CATIONS[Species.POTASSIUM.ordinal()] = 1;
        CATIONS[Species.MAGNESIUM.ordinal()] = 2;
        CATIONS[Species.CALCIUM.ordinal()] = 2;
        CATIONS[Species.AMMONIA.ordinal()] = 1;
        CATIONS[Species.TRIS.ordinal()] = 0.8;
    }

    private final PackedBed column;
    private final Bed bed;
    private final StericMassAction isotherm;
    private final LigandBinding affinity;
    private final Binder.StericMass[] exchangers;
    private final double begin;
    private final double flow;
    private final double[] first;
    private final double[] second;
    private final double shareAtBegin;
    private final double shareSlope;
    private final int n;
    private final int nodes;
    private final int binders;
    private final boolean[] active = new boolean[Species.COUNT];
    private final double[] ionWeight = new double[Species.COUNT];
    private final int[] moving;
    private final double[] salt;
    private final double[] inlet = new double[Species.COUNT];
    private final double[] pore;
    private final double[] charge;
    private final IonicEquilibrium equilibrium = new IonicEquilibrium();
    private final double constantPH;

    PackedBedEquations(
            PackedBed column,
            double[] start,
            double begin,
            double flow,
            double[] first,
            double[] second,
            double share,
            double slope) {
        this.column = column;
        this.begin = begin;
        this.flow = flow;
        this.first = first.clone();
        this.second = second.clone();
        shareAtBegin = share;
        shareSlope = slope;
        bed = new Bed(column.length(), column.elements(), column.degree());
        nodes = bed.nodes();
        binders = column.binders().size();
        n = column.size();
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
        moving = findMoving();
        constantPH = slope == 0 ? inletPH(begin) : Double.NaN;
    }

    /// Ranges of the array that change: from, to, from, to...
    int[] moving() {
        return moving;
    }

    private void chooseActive(double[] start) {
        for (int i = 0; i < Species.COUNT; i++) {
            Species species = Species.of(i);
            boolean there = first[i] != 0 || second[i] != 0;
            for (int j = 0; j < nodes && !there; j++) {
                there = start[column.tracerAt(i) + j] != 0;
            }
            active[i] = there && species.dissolved() && !column.binds(species);
            double equivalents = column.anionExchanger() ? ANIONS[i] : CATIONS[i];
            ionWeight[i] = active[i] && equivalents > 0 ? equivalents / species.molarMass() : 0;
        }
    }

    private int[] findMoving() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                ends.add(column.tracerAt(i));
                ends.add(column.tracerAt(i) + nodes);
            }
        }
        ends.add(column.pHAt());
        ends.add(column.sitesAt());
        ends.add(column.deadAt());
        ends.add(n);
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Longest stable step [s] of a third-order Runge-Kutta method, with a margin.
    double longestStep() {
        double velocity = flow / (column.area() * column.columnPorosity());
        double fastest = bed.fastest(velocity, velocity * column.dispersivity());
        double film = 0;
        for (Binder binder : column.binders()) {
            film = Math.max(film, binder.film());
        }
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        double exchange = 3 / column.radius() * film * (phase + 1 / column.particlePorosity());
        double washing = flow / column.deadVolume();
        return Math.min(2.35 / (fastest + exchange), 2 / washing);
    }

    private double share(double t) {
        return Math.max(0, Math.min(1, shareAtBegin + shareSlope * (t - begin)));
    }

    private double inletPH(double t) {
        double x = share(t);
        for (int i = 0; i < Species.COUNT; i++) {
            inlet[i] = (1 - x) * first[i] + x * second[i];
        }
        return equilibrium.solve(inlet, 0, 1, 298.15);
    }

    void rates(double t, double[] y, double[] dydt) {
        double pH = Double.isNaN(constantPH) ? inletPH(t) : constantPH;
        double x = share(t);
        for (int i = 0; i < Species.COUNT; i++) {
            inlet[i] = (1 - x) * first[i] + x * second[i];
        }
        for (int r = 0; r < moving.length; r += 2) {
            Arrays.fill(dydt, moving[r], moving[r + 1], 0);
        }
        double velocity = flow / (column.area() * column.columnPorosity());
        double dispersion = velocity * column.dispersivity();
        double slower = column.columnPorosity() / column.totalPorosity();
        Arrays.fill(salt, 0);
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                int at = column.tracerAt(i);
                bed.add(y, at, velocity, dispersion, inlet[i], slower, dydt, at);
                if (ionWeight[i] > 0) {
                    for (int j = 0; j < nodes; j++) {
                        salt[j] += ionWeight[i] * y[at + j];
                    }
                }
            }
        }
        bed.add(y, column.pHAt(), velocity, dispersion, pH, slower, dydt, column.pHAt());
        bind(y, dydt);
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            double entering = inlet[binder.species().ordinal()] * binder.share() / binder.molarMass();
            bed.add(y, column.bulkAt(b), velocity, dispersion, entering, 1, dydt, column.bulkAt(b));
        }
        behind(y, dydt);
    }

    private void bind(double[] y, double[] dydt) {
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        int stride = 2 * nodes;
        for (int j = 0; j < nodes; j++) {
            double away = y[column.pHAt() + j] - column.referencePH();
            for (int b = 0; b < exchangers.length; b++) {
                Binder.StericMass law = exchangers[b];
                charge[b] = law.charge() * Math.max(0.02, Math.min(3, 1 + law.chargeSlope() * away));
            }
            if (clean(y, j)) {
                Arrays.fill(pore, 0);
            } else {
                double ions = Math.max(LEAST_SALT, salt[j]);
                if (exchangers.length > 0) {
                    y[column.sitesAt() + j] = isotherm.solve(
                            y, column.particleAt(0) + j, stride, charge, ions, y[column.sitesAt() + j], pore);
                }
                if (exchangers.length < binders) {
                    int first = exchangers.length;
                    affinity.solve(
                            y, column.particleAt(first) + j, stride, y[column.pHAt() + j], ions, pore, first);
                }
            }
            for (int b = 0; b < binders; b++) {
                double transfer =
                        3 / column.radius() * column.binders().get(b).film() * (y[column.bulkAt(b) + j] - pore[b]);
                dydt[column.bulkAt(b) + j] -= phase * transfer;
                dydt[column.particleAt(b) + j] += transfer;
            }
        }
    }

    private boolean clean(double[] y, int node) {
        for (int b = 0; b < binders; b++) {
            if (Math.abs(y[column.particleAt(b) + node]) > 1e-13) {
                return false;
            }
        }
        return true;
    }

    /// Dead volume and frit.
    private void behind(double[] y, double[] dydt) {
        double washing = flow / column.deadVolume();
        int dead = column.deadAt();
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                dydt[dead + i] = washing * (y[column.tracerAt(i) + nodes - 1] - y[dead + i]);
            } else {
                dydt[dead + i] = -washing * y[dead + i];
            }
            if (!Species.of(i).dissolved()) {
                dydt[column.fritAt() + i] = flow * inlet[i];
            }
        }
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            dydt[dead + binder.species().ordinal()] +=
                    washing * binder.molarMass() * y[column.bulkAt(b) + nodes - 1];
        }
    }

    /// What leaves the dead volume [kg/m3] and behind it how fast that changes [kg/(m3 s)], by species.
    double[] outlet(double[] y) {
        double[] out = new double[2 * Species.COUNT];
        System.arraycopy(y, column.deadAt(), out, 0, Species.COUNT);
        double washing = flow / column.deadVolume();
        for (int i = 0; i < Species.COUNT; i++) {
            out[Species.COUNT + i] = -washing * out[i];
            if (active[i]) {
                out[Species.COUNT + i] += washing * y[column.tracerAt(i) + nodes - 1];
            }
        }
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            out[Species.COUNT + binder.species().ordinal()] +=
                    washing * binder.molarMass() * y[column.bulkAt(b) + nodes - 1];
        }
        return out;
    }
}
