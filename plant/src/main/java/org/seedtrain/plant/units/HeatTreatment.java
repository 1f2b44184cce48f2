package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.physics.Lethality;

/// What moist heat makes of what is in a container.
final class HeatTreatment {
    private HeatTreatment() {}

    /// @param f F0 at its coldest point [s]
    /// @param d121 of the organisms [s]
    /// Organisms die with D121, vegetative cells at once; dissolved proteins coagulate.
    static Mixture of(Mixture contents, double f, double d121) {
        double[] mass = contents.masses();
        double foreign = mass[Species.CONTAMINANT.ordinal()];
        double left = Lethality.survivors(foreign, f, d121);
        mass[Species.CONTAMINANT.ordinal()] = left;
        mass[Species.DEBRIS.ordinal()] += foreign - left;
        double share = -FastMath.expm1(-f / 5);
        move(mass, Species.CELLS, Species.DEAD_CELLS, share);
        move(mass, Species.RESTING_CELLS, Species.DEAD_CELLS, share);
        move(mass, Species.PLASMID_FREE_CELLS, Species.DEAD_CELLS, share);
        move(mass, Species.ANTIGEN, Species.AGGREGATE, share);
        brown(mass, f);
        return new Mixture(mass, contents.temperature());
    }

    /// Sugar that is heated together with amines browns (Maillard): 1 % in 15 min at 121 °C with the amines of a medium;
    /// a third of it becomes acid, the rest is booked as water.
    private static void brown(double[] mass, double f) {
        double amines = mass[Species.YEAST_EXTRACT.ordinal()] + mass[Species.AMMONIA.ordinal()];
        double water = Math.max(1e-9, mass[Species.WATER.ordinal()]);
        double rate = 1.1e-5 * Math.min(3, amines / water / 2e-3);
        double browned = -FastMath.expm1(-rate * f) * mass[Species.GLUCOSE.ordinal()];
        mass[Species.GLUCOSE.ordinal()] -= browned;
        mass[Species.ACETATE.ordinal()] += browned / 3;
        mass[Species.WATER.ordinal()] += browned * 2 / 3;
    }

    private static void move(double[] mass, Species from, Species to, double share) {
        double moved = share * mass[from.ordinal()];
        mass[from.ordinal()] -= moved;
        mass[to.ordinal()] += moved;
    }
}
