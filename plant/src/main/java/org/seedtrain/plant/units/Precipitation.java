package org.seedtrain.plant.units;

import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// The minerals of a mixing vessel together: they meet in one solution, which is solved once for both.
final class Precipitation {
    private final Precipitate brushite;
    private final Precipitate struvite;
    private final IonicEquilibrium solution = new IonicEquilibrium();

    Precipitation(Mixture liquid, MixingVesselState.Fallen fallen) {
        boolean possible = Precipitate.Mineral.BRUSHITE.possible(liquid, fallen.brushite())
                || Precipitate.Mineral.STRUVITE.possible(liquid, fallen.struvite());
        if (possible) {
            solution.solve(liquid.masses(), 0, liquid.volume(), liquid.temperature());
            solution.startHere();
        }
        brushite = new Precipitate(Precipitate.Mineral.BRUSHITE, liquid, fallen.brushite(), solution);
        struvite = new Precipitate(Precipitate.Mineral.STRUVITE, liquid, fallen.struvite(), solution);
    }

    /// Whether something falls out or dissolves now.
    boolean moves() {
        return brushite.moves() || struvite.moves();
    }

    /// Adds to the rates of a liquid from `at` and writes how fast the minerals form [mol/s], from `scale` on: brushite,
    /// then struvite.
    void add(double[] y, int at, double volume, double temperature, int scale, double[] dydt) {
        boolean first = brushite.acts(y, at, volume, y[scale]);
        boolean second = struvite.acts(y, at, volume, y[scale + 1]);
        if (first || second) {
            solution.solve(y, at, volume, temperature);
        }
        dydt[scale] = first ? brushite.add(solution, volume, temperature, y[scale], dydt, at) : 0;
        dydt[scale + 1] = second ? struvite.add(solution, volume, temperature, y[scale + 1], dydt, at) : 0;
    }

    /// Writes two functions that rise through zero when a mineral comes to rest, or when it can begin.
    void turns(double[] y, int at, double volume, double temperature, int scale, double[] g, int gAt) {
        boolean first = brushite.turnable(y, at);
        boolean second = struvite.turnable(y, at);
        if (first || second) {
            solution.solve(y, at, Math.max(1e-5, volume), temperature);
        }
        g[gAt] = first ? brushite.turns(solution, y[scale]) : -1;
        g[gAt + 1] = second ? struvite.turns(solution, y[scale + 1]) : -1;
    }
}
