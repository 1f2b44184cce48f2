package org.seedtrain.lab.curve;

import org.hipparchus.util.FastMath;

/// Where to start a logistic fit: over a grid of turning points and slopes (relative to the range of the concentrations,
/// so that no unit matters) the asymptotes follow by linear regression; the best of every turning point are tried.
final class LogisticStart {
    private static final int PLACES = 11;
    private static final int SLOPES = 5;
    /// To try where the asymmetry is free.
    static final double[] ASYMMETRIES = {1, 0.3, 3};

    /// Concentrations as logarithms, mean responses and weights of the levels.
    private final double[] u;
    private final double[] y;
    private final double[] w;
    private final boolean aFree;
    private final boolean dFree;
    private final double[] t;
    private double a;
    private double d;

    LogisticStart(double[] u, double[] y, double[] w, boolean aFree, boolean dFree) {
        this.u = u;
        this.y = y;
        this.w = w;
        this.aFree = aFree;
        this.dFree = dFree;
        this.t = new double[u.length];
    }

    /// Starts `{a, ln b, ln c, d, ln g}`, the best first, one for each turning point.
    double[][] best(double[] asymmetries, int count) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : u) {
            low = value > Double.NEGATIVE_INFINITY ? Math.min(low, value) : low;
            high = Math.max(high, value);
        }
        double range = Math.max(high - low, 0.1);
        double[][] starts = new double[PLACES][5];
        double[] costs = new double[PLACES];
        for (int place = 0; place < PLACES; place++) {
            double logC = low + range * (place - 1) / (PLACES - 4);
            costs[place] = Double.POSITIVE_INFINITY;
            for (int i = 0; i < u.length; i++) {
                t[i] = FastMath.exp(2.5 / range * (u[i] - logC));
            }
            double b = 2.5 / range;
            for (int slope = 0; slope < SLOPES; slope++) {
                for (double g : asymmetries) {
                    double cost = regress(g);
                    if (cost < costs[place]) {
                        costs[place] = cost;
                        starts[place] = new double[] {a, FastMath.log(b), logC, d, FastMath.log(g)};
                    }
                }
                b *= 2;
                for (int i = 0; i < u.length; i++) {
                    t[i] *= t[i];
                }
            }
        }
        double[][] best = new double[count][];
        for (int k = 0; k < count; k++) {
            int least = 0;
            for (int place = 1; place < PLACES; place++) {
                least = costs[place] < costs[least] ? place : least;
            }
            best[k] = starts[least];
            costs[least] = Double.POSITIVE_INFINITY;
        }
        return best;
    }

    /// Asymptotes by linear regression of `y = d + (a - d) s`, `s = (1 + t)^-g`; the weighted sum of squares.
    private double regress(double g) {
        double sw = 0;
        double ss = 0;
        double sy = 0;
        double sss = 0;
        double ssy = 0;
        for (int i = 0; i < u.length; i++) {
            double s = share(t[i], g);
            sw += w[i];
            ss += w[i] * s;
            sy += w[i] * y[i];
            sss += w[i] * s * s;
            ssy += w[i] * s * y[i];
        }
        double span;
        if (aFree && dFree) {
            double spread = sw * sss - ss * ss;
            if (!(spread > 1e-12 * sw * sss)) {
                return Double.POSITIVE_INFINITY;
            }
            span = (sw * ssy - ss * sy) / spread;
            d = (sy - span * ss) / sw;
            a = d + span;
        } else if (aFree) {
            a = ssy / sss;
            d = 0;
        } else {
            d = (sy - ssy) / (sw - 2 * ss + sss);
            a = 0;
        }
        double cost = 0;
        for (int i = 0; i < u.length; i++) {
            double r = y[i] - d - (a - d) * share(t[i], g);
            cost += w[i] * r * r;
        }
        return Double.isFinite(cost) ? cost : Double.POSITIVE_INFINITY;
    }

    private static double share(double t, double g) {
        return g == 1 ? 1 / (1 + t) : FastMath.pow(1 + t, -g);
    }
}
