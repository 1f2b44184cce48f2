package org.seedtrain.plant.units;

import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Species;

/// Gas against a wet membrane: what diffuses through the liquid in the pores, what blows through a hole, and how what is
/// dissolved lowers the surface tension that holds the liquid there.
///
/// Nitrogen in water at 25 °C: 2.0e-9 m2/s (Ferrell and Himmelblau 1967), 6.1e-4 mol/(L atm) (Sander 2015).
final class Integrity {
    private static final double DIFFUSIVITY = 2.0e-9;
    private static final double SOLUBILITY = 6.1e-4 * 1000 / 101_325;
    /// Molar volume of gas at 20 °C and 1 atm [m3/mol].
    private static final double GAS = 8.314462618 * 293.15 / 101_325;
    /// Gas is thinner than water by that.
    private static final double THINNER = 50;

    private Integrity() {}

    /// Gas [m3/s at 20 °C, 1 atm] through an intact membrane, `A D S P/l`; more slowly through what is thicker than water.
    ///
    /// @param length thickness times tortuosity by porosity [m]
    static double diffusion(double area, double length, double pressure, Mixture wetting) {
        double protein = wetting.volume() > 0 ? Proteins.all(wetting.masses(), 0) / wetting.volume() : 0;
        return area * DIFFUSIVITY * SOLUBILITY * pressure / length * GAS / Proteins.relativeViscosity(protein);
    }

    /// Gas [m3/s] through holes that would pass `water` [m3/s] at this pressure.
    static double blown(double water) {
        return THINNER * water;
    }

    /// Surface tension relative to water: protein takes up to a fifth (half of that at 4 g/L), polysorbate above its
    /// critical concentration (10 mg/L) a quarter; the stronger one holds the surface.
    static double tension(Mixture wetting) {
        if (wetting.volume() <= 0) {
            return 1;
        }
        double protein = Proteins.all(wetting.masses(), 0) / wetting.volume();
        double byProtein = 1 - 0.2 * protein / (protein + 4);
        return wetting.concentration(Species.SURFACTANT) > 0.01 ? Math.min(0.75, byProtein) : byProtein;
    }
}
