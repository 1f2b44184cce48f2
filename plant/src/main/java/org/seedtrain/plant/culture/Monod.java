package org.seedtrain.plant.culture;

import java.util.List;
import org.seedtrain.plant.Parameters;

/// Growth on one substrate after Monod (1949): `dX = mu X`, `dS = -mu X/Y`, `mu = mumax S/(Ks + S)`.
///
/// @param mumax [1/h]
/// @param ks [g/L]
/// @param yield Y [g/g]
public record Monod(double mumax, double ks, double yield) implements CultureModel {
    static Monod of(Parameters p) {
        return new Monod(
                p.get("mumax", "1/h", 0.5, 0, 20), p.get("Ks", "g/L", 0.2, 1e-9, 1000), p.get("Y", "g/g", 0.5, 1e-6, 10));
    }

    @Override
    public List<String> columns() {
        return List.of("X_gL", "S_gL");
    }

    @Override
    public double[] typical() {
        return new double[] {10, 20};
    }

    @Override
    public boolean fed() {
        return false;
    }

    @Override
    public void rates(double feed, int regime, double[] y, double[] dydt) {
        double growth = mumax * y[1] / (ks + y[1]) * y[0];
        dydt[0] = growth;
        dydt[1] = -growth / yield;
    }
}
