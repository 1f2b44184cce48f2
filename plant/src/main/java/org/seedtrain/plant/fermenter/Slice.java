package org.seedtrain.plant.fermenter;

import static org.seedtrain.plant.fermenter.FermenterState.*;

import org.seedtrain.plant.Species;

/// The order of a fermenter's states in the solver's vector: volume and strong ions (redundant, so that passive species
/// need not be read), the continuous state of [FermenterState] that is read, the species that react, the species that only
/// come and go, totals.
final class Slice {
    static final int VOLUME = 0;
    static final int CHARGE = 1;
    static final int SQUARES = 2;
    static final int X0 = 3;
    static final int[] REACTING = {
        Culture.CELLS, Culture.RESTING, Culture.FREE, Culture.DEAD, Culture.CONTAMINANT, Culture.GLUCOSE,
        Culture.ACETATE, Culture.AMMONIA, Culture.PHOSPHATE, Culture.CARBONATE, Culture.OXYGEN, Culture.MAGNESIUM,
        Culture.YEAST, Culture.IN_CELLS, Culture.INDUCER, Culture.ANTIFOAM
    };
    static final int S0 = X0 + CORE;
    static final int READ = S0 + REACTING.length;
    static final int TOTALS = S0 + Species.COUNT;
    static final int DIMENSION = TOTALS + X_COUNT - CORE;
    /// Place of each species.
    static final int[] PLACE = new int[Species.COUNT];
    static final double[] CHARGES = new double[Species.COUNT];
    static final double[] SQUARED = new double[Species.COUNT];
    static final double[] SPECIFIC = new double[Species.COUNT];

    static {
        boolean[] reacts = new boolean[Species.COUNT];
        for (int k = 0; k < REACTING.length; k++) {
            PLACE[REACTING[k]] = S0 + k;
            reacts[REACTING[k]] = true;
        }
        int next = READ;
        for (int i = 0; i < Species.COUNT; i++) {
            if (!reacts[i]) {
                PLACE[i] = next++;
            }
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

    private Slice() {}

    /// Writes a state into the vector.
    static void pack(FermenterState start, double[] y, int at) {
        y[at + VOLUME] = start.volume();
        double charge = 0;
        double squares = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double mass = start.mass()[i];
            y[at + PLACE[i]] = mass;
            charge += CHARGES[i] * mass;
            squares += SQUARED[i] * mass;
        }
        y[at + CHARGE] = charge;
        y[at + SQUARES] = squares;
        System.arraycopy(start.x(), 0, y, at + X0, CORE);
        System.arraycopy(start.x(), CORE, y, at + TOTALS, X_COUNT - CORE);
    }

    /// Writes what is small for each state.
    static void magnitude(double volume, double[] size, int at) {
        size[at + VOLUME] = 0.1 * volume;
        size[at + CHARGE] = 10 * volume;
        size[at + SQUARES] = 50 * volume;
        double[] x = {1, 0.1, 10, 10, 10, 0.1, 0.05, 0.05, 0.5, 1, 2e3, 10, 20, 20, 20, 20, 0.05};
        System.arraycopy(x, 0, size, at + X0, CORE);
        for (int i = 0; i < Species.COUNT; i++) {
            size[at + PLACE[i]] = volume;
        }
        small(size, at, Culture.OXYGEN, 1e-3 * volume);
        small(size, at, Culture.CARBONATE, 0.05 * volume);
        small(size, at, Culture.MAGNESIUM, 0.01 * volume);
        small(size, at, Culture.GLUCOSE, 0.2 * volume);
        small(size, at, Culture.ACETATE, 0.2 * volume);
        small(size, at, Culture.CELLS, 0.1 * volume);
        small(size, at, Culture.RESTING, 0.1 * volume);
        small(size, at, Culture.FREE, 0.01 * volume);
        small(size, at, Culture.CONTAMINANT, 1e-12 * volume);
        small(size, at, Culture.ANTIFOAM, 0.1 * volume);
        small(size, at, Culture.INDUCER, 0.02 * volume);
        small(size, at, Culture.WATER, 100 * volume);
        double[] totals = {0.1, 60, 60, 1e-3, 1e-4, 1e-4, 1e-5, 0.1, 0.1, 0.1, 1e-2, 1e-2};
        System.arraycopy(totals, 0, size, at + TOTALS, totals.length);
    }

    private static void small(double[] size, int at, int species, double value) {
        size[at + PLACE[species]] = value;
    }

    /// The state that the vector says; what does not change continuously is taken from `start`.
    static FermenterState unpack(FermenterState start, double[] y, int at) {
        double[] mass = new double[Species.COUNT];
        double below = 0;
        for (int i = 0; i < Species.COUNT; i++) {
            double there = y[at + PLACE[i]];
            if (there < 0) {
                below += there;
            }
            mass[i] = Math.max(0, there);
        }
        // What the solver's tolerance put below zero is taken from the water: the balance stays closed.
        mass[Culture.WATER] = Math.max(0, mass[Culture.WATER] + below);
        double[] x = new double[X_COUNT];
        System.arraycopy(y, at + X0, x, 0, CORE);
        System.arraycopy(y, at + TOTALS, x, CORE, X_COUNT - CORE);
        return new FermenterState(
                mass, x, start.memory(), start.deadLeg(), start.hoses(), start.pH(), start.oxygen());
    }
}
