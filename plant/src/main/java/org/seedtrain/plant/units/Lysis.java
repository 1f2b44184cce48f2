package org.seedtrain.plant.units;

import org.hipparchus.util.FastMath;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.Water;

/// What cells give off when they break, and what heat does to the antigen. Concentrations in kg/m3 by species; mass is
/// kept.
///
/// A dry *E. coli* cell is about half soluble protein and 2.5 % DNA that comes into solution; of its 3 %
/// lipopolysaccharide some 0.2 % of dry mass leaves the membrane (Neidhardt and Umbarger 1996; Petsch and Anspach 2000).
final class Lysis {
    /// What a kind of cell is made of, by dry mass, and its size [m].
    record Kind(double protein, double dna, double endotoxin, double size) {
        double debris() {
            return 1 - protein - dna - endotoxin;
        }
    }

    static final Kind BACTERIA = new Kind(0.48, 0.025, 0.002, 1.0e-6);
    /// CHO: 250 pg dry with 150 pg protein and 10 pg DNA (Szeliova et al. 2020); no wall, so that little stays solid.
    static final Kind ANIMAL = new Kind(0.55, 0.04, 0, 1.4e-5);

    private static final double DEBRIS = BACTERIA.debris();
    private static final double CELL_SIZE = BACTERIA.size();

    private static final int[] CELLS = {
        Species.CELLS.ordinal(),
        Species.RESTING_CELLS.ordinal(),
        Species.PLASMID_FREE_CELLS.ordinal(),
        Species.DEAD_CELLS.ordinal()
    };
    private static final int INSIDE = Species.ANTIGEN_IN_CELLS.ordinal();
    private static final int ANTIGEN = Species.ANTIGEN.ordinal();
    private static final int AGGREGATE = Species.AGGREGATE.ordinal();
    private static final int DEBRIS_AT = Species.DEBRIS.ordinal();

    private Lysis() {}

    /// All whole cells, dry.
    static double cells(double[] c) {
        double sum = 0;
        for (int kind : CELLS) {
            sum += c[kind];
        }
        return sum;
    }

    /// All that light scatters from: cells and debris.
    static double solids(double[] c) {
        return cells(c) + c[DEBRIS_AT];
    }

    /// Breaks a share of all cells.
    static void breakCells(double[] c, double share) {
        breakCells(c, share, BACTERIA);
    }

    static void breakCells(double[] c, double share, Kind of) {
        double broken = share * cells(c);
        for (int kind : CELLS) {
            c[kind] *= 1 - share;
        }
        c[Species.HOST_PROTEIN.ordinal()] += of.protein() * broken;
        c[Species.HOST_DNA.ordinal()] += of.dna() * broken;
        c[Species.ENDOTOXIN.ordinal()] += of.endotoxin() * broken;
        c[DEBRIS_AT] += of.debris() * broken;
        double freed = share * c[INSIDE];
        c[INSIDE] -= freed;
        c[ANTIGEN] += freed;
    }

    /// Turns a share of the free antigen into aggregate.
    static void aggregate(double[] c, double share) {
        double lost = share * c[ANTIGEN];
        c[ANTIGEN] -= lost;
        c[AGGREGATE] += lost;
    }

    /// Rate [1/s] at which heat unfolds the antigen: half in 60 s at 55 °C, activation energy 250 kJ/mol.
    static double unfolding(double temperature) {
        return 0.01155 * FastMath.exp(250e3 / Water.GAS_CONSTANT * (1 / 328.15 - 1 / temperature));
    }

    /// How far the cells in a suspension are broken, 0 to 1, as their remains tell.
    static double degree(double[] c) {
        double remains = c[DEBRIS_AT] / DEBRIS;
        double all = remains + cells(c);
        return all > 1e-9 ? remains / all : 0;
    }

    /// Median size of debris [m]: from the size of a cell towards a third of it, `(1-R)^0.3`, as breakage R goes on
    /// (shape after Siddiqi et al. 1996).
    static double debrisSize(double[] c) {
        double left = Math.max(1e-6, 1 - degree(c));
        return CELL_SIZE * (1 + 2 * FastMath.pow(left, 0.3)) / 3;
    }

    /// Volume share of swollen cells (a gram dry takes 4 mL) and debris.
    static double crowd(double[] c) {
        return Math.min(0.6, 4 * 1e-3 * cells(c) + 1.5e-3 * Math.max(0, c[DEBRIS_AT]));
    }

    /// Viscosity of the liquid between the solids [Pa s]: DNA thickens it by 40 % per g/L.
    static double liquidViscosity(double[] c, double temperature) {
        return Water.viscosity(temperature) * (1 + 0.4 * Math.max(0, c[Species.HOST_DNA.ordinal()]));
    }

    /// Viscosity of a suspension [Pa s]: water, solids after `1 + 2.5 phi + 7 phi^2` with swollen cells, and DNA that
    /// thickens a lysate by 40 % per g/L.
    static double viscosity(double[] c, double temperature) {
        double solids = 4 * 1e-3 * cells(c) + 1.5e-3 * c[DEBRIS_AT];
        double phi = Math.min(0.6, solids);
        return Water.viscosity(temperature)
                * (1 + 2.5 * phi + 7 * phi * phi)
                * (1 + 0.4 * c[Species.HOST_DNA.ordinal()]);
    }
}
