package org.seedtrain.plant.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.seedtrain.plant.Species;

/// The right-hand side of a column into which two solutions are pumped in a ratio that changes linearly.
///
/// What binds: `dc/dt = -u dc/dz + Dax d2c/dz2 - (1-ec)/ec 3/rp kf (c - cp)`, `dw/dt = 3/rp kf (c - cp)` with
/// [StericMassAction] or [LigandBinding] between w and cp. What does not: `et dc/dt = -ec (u dc/dz - Dax d2c/dz2)`.
final class PackedBedEquations {
    private final PackedBed column;
    private final Bed bed;
    private final PoreLiquid pores;
    private final double flow;
    private final SoluteFields solutes;
    private final int n;
    private final int nodes;
    /// Those that are there at all, by their place in the column.
    private final int[] binders;
    /// Where the fields stand here, behind the solutes.
    private final int bulkAt;
    private final int particleAt;
    private final int sitesAt;
    private final int deadAt;
    private final int fritAt;
    private final double[] rate;
    /// By binder and node: exchange with the particles [1/s].
    private final double[] exchange;
    /// By binder: what enters [mol/m3], what of a mass in the inlet it is [mol/kg], where its species stands in `bound`.
    private final double[] entering;
    private final double[] molesPerMass;
    private final int[] boundOf;
    /// Species that bind; what is in the dead volume of them [kg/m3], as it leaves.
    private final int[] bound;
    private final double[] dead;
    private final double[] deadBefore;
    private final double[] leaving;
    private final double phase;
    private final double velocity;
    private final double dispersion;
    private final double slower;
    private final double washing;

    /// @param flow [m3/s]
    PackedBedEquations(PackedBed column, double[] start, double flow, PackedBedFeed feed) {
        this.column = column;
        this.flow = flow;
        nodes = column.nodes();
        solutes = new SoluteFields(column, start, feed);
        binders = present(start, feed);
        bed = new Bed(column.length(), column.elements(), column.degree(), binders.length);
        pores = new PoreLiquid(column, Arrays.stream(binders).mapToObj(column.binders()::get).toList());
        rate = new double[binders.length * nodes];
        exchange = new double[binders.length * nodes];
        entering = new double[binders.length];
        molesPerMass = new double[binders.length];
        bound = column.binders().stream().mapToInt(b -> b.species().ordinal()).distinct().sorted().toArray();
        boundOf = new int[binders.length];
        dead = new double[bound.length];
        deadBefore = new double[bound.length];
        leaving = new double[bound.length];
        for (int b = 0; b < binders.length; b++) {
            Binder binder = binder(b);
            Arrays.fill(exchange, b * nodes, (b + 1) * nodes, 3 / column.radius() * binder.film());
            molesPerMass[b] = binder.share() / binder.molarMass();
            boundOf[b] = Arrays.binarySearch(bound, binder.species().ordinal());
        }
        bulkAt = solutes.pHAt() + nodes;
        particleAt = bulkAt + binders.length * nodes;
        sitesAt = particleAt + binders.length * nodes;
        deadAt = sitesAt + nodes;
        fritAt = deadAt + Species.COUNT;
        n = fritAt + Species.COUNT;
        phase = (1 - column.columnPorosity()) / column.columnPorosity();
        velocity = flow / (column.area() * column.columnPorosity());
        dispersion = velocity * column.dispersivity();
        slower = column.columnPorosity() / column.totalPorosity();
        washing = flow / column.deadVolume();
    }

    private Binder binder(int b) {
        return column.binders().get(binders[b]);
    }

    /// Number of states followed.
    int size() {
        return n;
    }

    /// Of the whole column what is followed.
    double[] taken(double[] whole) {
        double[] y = new double[n];
        copy(whole, y, true);
        return y;
    }

    /// The whole column again.
    double[] whole(double[] y) {
        double[] whole = new double[column.size()];
        copy(whole, y, false);
        return whole;
    }

    private void copy(double[] whole, double[] y, boolean taking) {
        for (int i = 0; i < Species.COUNT; i++) {
            if (solutes.follows(i)) {
                copy(whole, column.tracerAt(i), y, solutes.at(i), nodes, taking);
            }
        }
        copy(whole, column.pHAt(), y, solutes.pHAt(), nodes, taking);
        for (int b = 0; b < binders.length; b++) {
            copy(whole, column.bulkAt(binders[b]), y, bulkAt + b * nodes, nodes, taking);
            copy(whole, column.particleAt(binders[b]), y, particleAt + b * nodes, nodes, taking);
        }
        copy(whole, column.sitesAt(), y, sitesAt, n - sitesAt, taking);
    }

    private static void copy(double[] whole, int there, double[] y, int here, int count, boolean taking) {
        if (taking) {
            System.arraycopy(whole, there, y, here, count);
        } else {
            System.arraycopy(y, here, whole, there, count);
        }
    }

    private int[] present(double[] start, PackedBedFeed feed) {
        return IntStream.range(0, column.binders().size())
                .filter(b -> feed.brings(column.binders().get(b).species().ordinal())
                        || column.any(start, column.bulkAt(b))
                        || column.any(start, column.particleAt(b)))
                .toArray();
    }

    /// Longest stable step [s].
    double longestStep() {
        double film = 0;
        for (Binder binder : column.binders()) {
            film = Math.max(film, binder.film());
        }
        double most = 3 / column.radius() * film * (phase + 1 / column.particlePorosity());
        return Math.min(bed.longestStep(velocity, dispersion, most), 10 / washing);
    }

    Transport.Case transport(double step) {
        return new Transport.Case(
                column.length(), column.elements(), column.degree(), velocity, dispersion, slower, washing, step);
    }

    /// Looks ahead at what does not react.
    void begin(Transport transport, double t, double h, double[] y) {
        solutes.begin(transport, t, h, y);
        for (int s = 0; s < bound.length; s++) {
            dead[s] = y[deadAt + bound[s]];
        }
    }

    /// Carries what does not react to the end of the step; what reacts is there already.
    void end(Transport transport, double h, double[] y) {
        solutes.end(transport, y, deadAt);
        for (int i = 0; i < Species.COUNT; i++) {
            if (!Species.of(i).dissolved()) {
                y[fritAt + i] += flow * h * (solutes.inlet[i] + 0.5 * solutes.change[i]);
            }
        }
        for (int s = 0; s < bound.length; s++) {
            y[deadAt + bound[s]] = dead[s];
        }
        pores.guess(y, sitesAt);
    }

    /// Where that stands which reacts, and where it ends.
    int reactingFrom() {
        return bulkAt;
    }

    int reactingTo() {
        return sitesAt;
    }

    /// Adds `h` times the rates of what reacts, with ions and pH after so many sixths of the step.
    ///
    /// @param again whether that moment is looked at for the second time
    void forward(int part, boolean again, double h, double[] y) {
        double[] pore = pores.solve(part, again, y, particleAt, sitesAt, solutes.acidity, solutes.salt);
        double share = part / (double) Transport.PARTS;
        Arrays.fill(leaving, 0);
        for (int b = 0; b < binders.length; b++) {
            Binder binder = binder(b);
            int species = binder.species().ordinal();
            entering[b] = (solutes.inlet[species] + share * solutes.change[species]) * molesPerMass[b];
            leaving[boundOf[b]] += binder.molarMass() * y[bulkAt + (b + 1) * nodes - 1];
        }
        for (int s = 0; s < bound.length; s++) {
            dead[s] += h * washing * (leaving[s] - dead[s]);
        }
        bed.rates(y, bulkAt, velocity, dispersion, entering, rate);
        for (int k = 0; k < rate.length; k++) {
            pore[k] = h * exchange[k] * (y[bulkAt + k] - pore[k]);
        }
        for (int k = 0; k < rate.length; k++) {
            y[bulkAt + k] += h * rate[k] - phase * pore[k];
        }
        for (int k = 0; k < rate.length; k++) {
            y[particleAt + k] += pore[k];
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

    /// Species of which anything can leave.
    int[] leaving(double[] start) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < Species.COUNT; i++) {
            if (solutes.follows(i) || column.binds(Species.of(i)) || start[column.deadAt() + i] != 0) {
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
            if (solutes.follows(i)) {
                out[Species.COUNT + i] += washing * y[solutes.at(i) + nodes - 1];
            }
        }
        for (int b = 0; b < binders.length; b++) {
            Binder binder = binder(b);
            out[Species.COUNT + binder.species().ordinal()] +=
                    washing * binder.molarMass() * y[bulkAt + (b + 1) * nodes - 1];
        }
        return out;
    }
}
