package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import org.seedtrain.plant.Species;
import org.seedtrain.plant.organism.Organism;
import org.seedtrain.plant.organism.Place;
import org.seedtrain.plant.physics.Jacket;

/// The order of a bioreactor's states in the solver's vector: volume and strong ions (redundant, so that passive species
/// need not be read), the continuous state of [FermenterState] that is read, the species that the organism reads, the
/// species that only come and go, totals.
final class Slice {
    static final int VOLUME = 0;
    static final int CHARGE = 1;
    static final int SQUARES = 2;
    static final int X0 = 3;
    static final double[] CHARGES = new double[Species.COUNT];
    static final double[] SQUARED = new double[Species.COUNT];
    static final double[] SPECIFIC = new double[Species.COUNT];
    /// How many of the leading ones of [FermenterState#x()] are read.
    final int core;
    final int[] reading;
    final int s0;
    final int read;
    final int totals;
    /// Heat in broth and wall [J].
    final int heat;
    final int dimension;
    /// Place of each species.
    final int[] place = new int[Species.COUNT];
    private final Organism organism;

    static {
        for (int i = 0; i < Species.COUNT; i++) {
            SPECIFIC[i] = Species.of(i).specificVolume();
        }
        charge(Species.SODIUM, 1);
        charge(Species.POTASSIUM, 1);
        charge(Species.MAGNESIUM, 2);
        charge(Species.CALCIUM, 2);
        charge(Species.CHLORIDE, -1);
        charge(Species.SULFATE, -2);
    }

    private static void charge(Species species, double z) {
        CHARGES[species.ordinal()] = z / species.molarMass();
        SQUARED[species.ordinal()] = z * z / species.molarMass();
    }

    Slice(Use use) {
        organism = use.organism();
        core = use.cells() ? CORE_OF_CELLS : CORE;
        reading = organism.reads();
        s0 = X0 + core;
        read = s0 + reading.length;
        totals = s0 + Species.COUNT;
        heat = totals + X_COUNT - core;
        dimension = heat + 1;
        boolean[] reads = new boolean[Species.COUNT];
        for (int k = 0; k < reading.length; k++) {
            place[reading[k]] = s0 + k;
            reads[reading[k]] = true;
        }
        int next = read;
        for (int i = 0; i < Species.COUNT; i++) {
            if (!reads[i]) {
                place[i] = next++;
            }
        }
    }

    /// Where a number of [FermenterState#x()] stands.
    int at(int x) {
        return x < core ? X0 + x : totals + x - core;
    }

    /// Writes a state into the vector.
    ///
    /// @param wall heat capacity [J/K]
    void pack(FermenterState start, double wall, double[] y, int at) {
        y[at + VOLUME] = start.volume();
        double charge = 0;
        double squares = 0;
        double all = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double mass = start.mass()[i];
            y[at + place[i]] = mass;
            all += mass;
            charge += CHARGES[i] * mass;
            squares += SQUARED[i] * mass;
        }
        y[at + CHARGE] = charge;
        y[at + SQUARES] = squares;
        System.arraycopy(start.x(), 0, y, at + X0, core);
        System.arraycopy(start.x(), core, y, at + totals, X_COUNT - core);
        y[at + heat] = (Jacket.HEAT_CAPACITY * all + wall) * start.x()[T];
    }

    private static final double[] SMALL = {
        1, 0.1, 10, 10, 10, 0.1, 0.05, 0.05, 0.5, 1, 2e3, 10, 20, 20, 20, 20, 0.05, 2e3, 0.5,
        0.1, 60, 60, 1e-3, 1e-4, 1e-4, 1e-5, 0.1, 0.1, 0.1, 1e-2, 1e-2, 1e-3, 1, 1e5
    };

    /// Writes what is small for each state.
    void magnitude(double volume, double[] size, int at) {
        size[at + VOLUME] = 0.1 * volume;
        size[at + CHARGE] = 10 * volume;
        size[at + SQUARES] = 50 * volume;
        for (int i = 0; i < X_COUNT; i++) {
            size[at + at(i)] = SMALL[i];
        }
        size[at + heat] = 4.2e7 * volume;
        for (int i = 0; i < Species.COUNT; i++) {
            size[at + place[i]] = organism.small(Species.of(i)) * volume;
        }
    }

    /// The state that the vector says; what does not change continuously is taken from `start`. The temperature is that
    /// of the heat there is: the balance stays closed.
    FermenterState unpack(FermenterState start, double wall, double[] y, int at) {
        double[] mass = new double[Species.COUNT];
        double below = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double there = y[at + place[i]];
            if (there < 0) {
                below += there;
            }
            mass[i] = Math.max(0, there);
        }
        // What the solver's tolerance put below zero is taken from the water: the balance stays closed.
        double water = mass[Place.WATER] + below;
        mass[Place.WATER] = Math.max(0, water);
        double all = 0;
        for (double there : mass) {
            all += there;
        }
        double[] x = new double[X_COUNT];
        System.arraycopy(y, at + X0, x, 0, core);
        System.arraycopy(y, at + totals, x, core, X_COUNT - core);
        x[T] = y[at + heat] / (Jacket.HEAT_CAPACITY * all + wall);
        // Nothing evaporates from an empty vessel.
        x[FermenterState.GAS_NET] -= Math.min(0, water);
        return new FermenterState(
                mass, x, start.memory(), start.deadLeg(), start.hoses(), start.pH(), start.oxygen());
    }
}
