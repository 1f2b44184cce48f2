package org.seedtrain.plant.units;

import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// What stands at the detectors behind a column. What they show of it is worked out when somebody looks, and once.
public final class Effluent {
    private final double[] concentration;
    private double pH = Double.NaN;
    private double conductivity;

    /// @param concentration [kg/m3] by species; kept, not copied
    Effluent(double[] concentration) {
        this.concentration = concentration;
    }

    /// [kg/m3] by species; not to be changed.
    double[] concentration() {
        return concentration;
    }

    private void solve() {
        if (Double.isNaN(pH)) {
            IonicEquilibrium equilibrium = new IonicEquilibrium();
            pH = equilibrium.solve(concentration, 0, 1, 298.15);
            conductivity = equilibrium.conductivity25();
        }
    }

    double pH() {
        solve();
        return pH;
    }

    /// At 25 °C [S/m].
    double conductivity() {
        solve();
        return conductivity;
    }
}
