package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;
import org.seedtrain.plant.numeric.Quick;

/// What flocculation makes of the solids of a suspension, at equilibrium for its composition: how much larger they are and
/// which share of nucleic acids and host proteins hangs on them. Three ways, which add: acid near the isoelectric point
/// of debris (Westoby et al. 2011), `exp(-((pH - 4.6)/0.5)^2)`; a polycation, best at 0.03 g per g of solids, which
/// keeps apart again when there is too much (bridging; Barany and Szepesszentgyorgyi 2004), `x exp(1 - x)`; calcium
/// phosphate that falls out among them (Coffman et al. 2008), `1 - exp(-(S - 1)/20)` with the saturation of brushite and
/// at least 5 mmol/L of calcium.
final class Flocs {
    private static final double ISOELECTRIC = 4.6;
    private static final double WIDTH = 0.5;
    private static final double BEST_DOSE = 0.03;
    private static final double GROWTH = 12;
    /// Flow in a feed zone tears flocs: size at full speed by that at rest.
    private static final double TORN = 0.35;
    private static final int POLYCATION = Species.POLYCATION.ordinal();
    private static final int CALCIUM = Species.CALCIUM.ordinal();

    private final IonicEquilibrium equilibrium = new IonicEquilibrium();
    private final double[] known = new double[Species.COUNT];
    private boolean first = true;
    private double grade;

    /// How far the solids are flocculated, 0 to 1; worked out again only when the suspension is another.
    double grade(double[] c, double temperature) {
        boolean same = !first;
        for (int i = 0; same && i < known.length; i++) {
            same = known[i] == c[i];
        }
        if (!same) {
            System.arraycopy(c, 0, known, 0, known.length);
            first = false;
            grade = find(c, temperature);
        }
        return grade;
    }

    private double find(double[] c, double temperature) {
        double solids = Lysis.solids(c);
        if (solids < 1e-6) {
            return 0;
        }
        double pH = equilibrium.solve(c, 0, 1, temperature);
        double from = (pH - ISOELECTRIC) / WIDTH;
        double acid = Quick.exp(-from * from);
        double x = Math.max(0, c[POLYCATION]) / (BEST_DOSE * solids);
        double bridged = x * Quick.exp(1 - x);
        double calcium = Math.max(0, c[CALCIUM]) / Species.CALCIUM.molarMass() / 5;
        double fallen = -FastMath.expm1(-Math.max(0, equilibrium.brushiteSaturation() - 1) / 20) * Math.min(1, calcium);
        return 1 - (1 - acid) * (1 - bridged) * (1 - fallen);
    }

    /// Size by that without flocculation.
    ///
    /// @param shear speed of the machine by its full speed
    static double growth(double grade, double shear) {
        return 1 + GROWTH * grade * (1 - (1 - TORN) * Math.min(1, shear * shear));
    }

    /// Share of a dissolved species that hangs on the flocs.
    static double bound(Species species, double grade) {
        return switch (species) {
            case HOST_DNA -> 0.85 * grade;
            case HOST_PROTEIN -> 0.25 * grade;
            case POLYCATION -> 0.95 * grade;
            case ENDOTOXIN -> 0.5 * grade;
            default -> 0;
        };
    }
}
