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
    /// Ions and pH along the bed at the beginning of a step and after each sixth of it but the last.
    private final double[] salt;
    private final double[] acidity;
    private final double[] inlet = new double[Species.COUNT];
    private final double[] change = new double[Species.COUNT];
    private final double[] carried;
    private final double[] pore;
    private final double[] charge;
    /// By binder: exchange with the particles [1/s], what of a mass in the inlet it is [mol/kg].
    private final double[] exchange;
    private final double[] molesPerMass;
    /// Species that bind, and which of them each binder is; what is in the dead volume of them [kg/m3], as it leaves.
    private final int[] bound;
    private final int[] boundOf;
    private final double[] dead;
    private final double[] deadBefore;
    private final double[] leaving;
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
        salt = new double[Transport.PARTS * nodes];
        acidity = new double[Transport.PARTS * nodes];
        carried = new double[nodes + 1];
        exchange = new double[binders];
        molesPerMass = new double[binders];
        bound = column.binders().stream().mapToInt(b -> b.species().ordinal()).distinct().sorted().toArray();
        boundOf = new int[binders];
        dead = new double[bound.length];
        deadBefore = new double[bound.length];
        leaving = new double[bound.length];
        for (int b = 0; b < binders; b++) {
            Binder binder = column.binders().get(b);
            exchange[b] = 3 / column.radius() * binder.film();
            molesPerMass[b] = binder.share() / binder.molarMass();
            boundOf[b] = Arrays.binarySearch(bound, binder.species().ordinal());
        }
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

    Transport.Case transport(double step) {
        return new Transport.Case(
                column.length(), column.elements(), column.degree(), velocity, dispersion, slower, washing, step);
    }

    /// Looks ahead at what does not react: ions and pH over a step.
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
                int at = tracerAt[i];
                for (int j = 0; j < nodes; j++) {
                    salt[j] += ionWeight[i] * y[at + j];
                }
            }
        }
        double pH = feed.pH(t);
        double morePH = feed.pH(t + h) - pH;
        System.arraycopy(y, pHAt, acidity, 0, nodes);
        for (int part = 1; part < Transport.PARTS; part++) {
            double share = (part - 1.0) / Transport.PARTS;
            transport.sixth(salt, (part - 1) * nodes, ions + share * moreIons, moreIons, carried);
            System.arraycopy(carried, 0, salt, part * nodes, nodes);
            transport.sixth(acidity, (part - 1) * nodes, pH + share * morePH, morePH, carried);
            System.arraycopy(carried, 0, acidity, part * nodes, nodes);
        }
        transport.step(y, pHAt, 0, pH, morePH, carried);
        System.arraycopy(carried, 0, y, pHAt, nodes);
        for (int s = 0; s < bound.length; s++) {
            dead[s] = y[deadAt + bound[s]];
        }
    }

    /// Carries what does not react to the end of the step; what reacts is there already.
    void end(Transport transport, double h, double[] y) {
        for (int i = 0; i < Species.COUNT; i++) {
            if (active[i]) {
                transport.step(y, tracerAt[i], y[deadAt + i], inlet[i], change[i], carried);
                System.arraycopy(carried, 0, y, tracerAt[i], nodes);
                y[deadAt + i] = carried[nodes];
            } else {
                y[deadAt + i] *= transport.fade();
            }
            if (!Species.of(i).dissolved()) {
                y[fritAt + i] += flow * h * (inlet[i] + 0.5 * change[i]);
            }
        }
        for (int s = 0; s < bound.length; s++) {
            y[deadAt + bound[s]] = dead[s];
        }
    }

    /// Where that stands which reacts, and where it ends.
    int reactingFrom() {
        return bulkAt(0);
    }

    int reactingTo() {
        return sitesAt;
    }

    /// Adds `h` times the rates of what reacts, with ions and pH after so many sixths of the step.
    void forward(int part, double h, double[] y, double[] rate) {
        int from = reactingFrom();
        int to = sitesAt;
        Arrays.fill(rate, from, to, 0);
        bind(part, y, rate);
        double share = part / (double) Transport.PARTS;
        Arrays.fill(leaving, 0);
        for (int b = 0; b < binders; b++) {
            int species = column.binders().get(b).species().ordinal();
            double entering = (inlet[species] + share * change[species]) * molesPerMass[b];
            int at = bulkAt(b);
            bed.add(y, at, velocity, dispersion, entering, 1, rate, at);
            leaving[boundOf[b]] += column.binders().get(b).molarMass() * y[at + nodes - 1];
        }
        for (int s = 0; s < bound.length; s++) {
            dead[s] += h * washing * (leaving[s] - dead[s]);
        }
        for (int i = from; i < to; i++) {
            y[i] += h * rate[i];
        }
    }

    /// Keeps what is in the dead volume, to mix with it later.
    void keepDead() {
        System.arraycopy(dead, 0, deadBefore, 0, dead.length);
    }

    void mixDead(double kept, double now) {
        for (int s = 0; s < dead.length; s++) {
            dead[s] = kept * deadBefore[s] + now * dead[s];
        }
    }

    private int bulkAt(int b) {
        return column.bulkAt(b) - shift;
    }

    private int particleAt(int b) {
        return column.particleAt(b) - shift;
    }

    private void bind(int part, double[] y, double[] rate) {
        double phase = (1 - column.columnPorosity()) / column.columnPorosity();
        int stride = 2 * nodes;
        int at = part * nodes;
        for (int j = 0; j < nodes; j++) {
            double pH = acidity[at + j];
            if (clean(y, j)) {
                Arrays.fill(pore, 0);
            } else {
                double ions = Math.max(LEAST_SALT, salt[at + j]);
                if (exchangers.length > 0) {
                    charges(pH - column.referencePH());
                    y[sitesAt + j] = isotherm.solve(
                            y, particleAt(0) + j, stride, charge, ions, y[sitesAt + j], pore);
                }
                if (exchangers.length < binders) {
                    int first = exchangers.length;
                    double share = affinity.solve(
                            y, particleAt(first) + j, stride, pH, ions, y[sitesAt + j], pore, first);
                    if (first == 0) {
                        y[sitesAt + j] = share;
                    }
                }
            }
            int bulk = bulkAt(0) + j;
            for (int b = 0; b < binders; b++) {
                double transfer = exchange[b] * (y[bulk] - pore[b]);
                rate[bulk] -= phase * transfer;
                rate[bulk + nodes] += transfer;
                bulk += stride;
            }
        }
    }

    private void charges(double away) {
        for (int b = 0; b < exchangers.length; b++) {
            Binder.StericMass law = exchangers[b];
            charge[b] = law.charge() * Math.max(0.02, Math.min(3, 1 + law.chargeSlope() * away));
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
