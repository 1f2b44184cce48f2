package org.seedtrain.plant.column;

import java.util.Arrays;
import org.seedtrain.plant.Species;
import org.seedtrain.plant.chemistry.IonicEquilibrium;

/// What is pumped into a column: two solutions in a ratio that changes along a straight line.
final class PackedBedFeed {
    private static final int MIXTURES = 128;
    private final double begin;
    private final double[] first;
    private final double[] second;
    private final double share;
    private final double slope;
    private final double[] mixed = new double[Species.COUNT];
    private final double[] mixtures = new double[MIXTURES + 1];
    private final double constantPH;
    private final IonicEquilibrium equilibrium = new IonicEquilibrium();

    /// @param share of the second solution at `begin`, @param slope of that share [1/s]
    PackedBedFeed(double begin, double[] first, double[] second, double share, double slope) {
        this.begin = begin;
        this.first = first.clone();
        this.second = second.clone();
        this.share = share;
        this.slope = slope;
        Arrays.fill(mixtures, Double.NaN);
        constantPH = slope == 0 ? mixedPH(share(begin)) : Double.NaN;
    }

    boolean brings(int species) {
        return first[species] != 0 || second[species] != 0;
    }

    private double share(double t) {
        return Math.max(0, Math.min(1, share + slope * (t - begin)));
    }

    void at(double t, double[] into) {
        mix(share(t), into);
    }

    private void mix(double x, double[] into) {
        for (int i = 0; i < Species.COUNT; i++) {
            into[i] = (1 - x) * first[i] + x * second[i];
        }
    }

    /// pH of the mixture; where the ratio changes, from a table that is filled as it is needed, between its entries linear.
    double pH(double t) {
        if (!Double.isNaN(constantPH)) {
            return constantPH;
        }
        double x = share(t) * MIXTURES;
        int left = Math.min(MIXTURES - 1, (int) x);
        double rest = x - left;
        return (1 - rest) * mixture(left) + rest * mixture(left + 1);
    }

    private double mixture(int k) {
        if (Double.isNaN(mixtures[k])) {
            mixtures[k] = mixedPH((double) k / MIXTURES);
        }
        return mixtures[k];
    }

    private double mixedPH(double x) {
        mix(x, mixed);
        return equilibrium.solve(mixed, 0, 1, 298.15);
    }
}
