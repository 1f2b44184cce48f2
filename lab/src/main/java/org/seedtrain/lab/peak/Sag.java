package org.seedtrain.lab.peak;

/// How far the baseline under a group of peaks departs from the line drawn beneath them: `(1 - x^2) P_k(x)`, P_k Legendre's
/// polynomials, x from -1 to 1 over the group, so that it joins the line at both ends. Each curve is held near 0 by how much the
/// baseline bends elsewhere.
///
/// @param curves at the points of the fit
/// @param spread standard deviation of each
@SuppressWarnings("ArrayRecordComponent")
record Sag(double[][] curves, double[] spread) {
    static final Sag NONE = new Sag(new double[0][], new double[0]);

    /// @param range how much the baseline may depart
    static Sag of(int count, int points, double range) {
        double[][] curves = new double[count][points];
        double[] spread = new double[count];
        double[] values = new double[count];
        for (int k = 0; k < points; k++) {
            at(2 * (k + 0.5) / points - 1, values);
            for (int j = 0; j < count; j++) {
                curves[j][k] = values[j];
            }
        }
        for (int j = 0; j < count; j++) {
            spread[j] = Math.max(range, Double.MIN_NORMAL) / (1 << j);
        }
        return new Sag(curves, spread);
    }

    private static void at(double x, double[] values) {
        double end = 1 - x * x;
        for (int j = 0; j < values.length; j++) {
            double p = j == 0 ? end : j == 1 ? end * x : ((2 * j - 1) * x * values[j - 1] - (j - 1) * values[j - 2]) / j;
            values[j] = p;
        }
    }

    /// The sum of the curves.
    static double at(double x, double[] values, double[] amounts) {
        at(x, values);
        double sum = 0;
        for (int j = 0; j < amounts.length; j++) {
            sum += amounts[j] * values[j];
        }
        return sum;
    }

    int count() {
        return curves.length;
    }

    /// Takes the curves off the residual; gives what holds them.
    double takenOff(double[] theta, int first, double[] residual) {
        double away = 0;
        for (int j = 0; j < count(); j++) {
            double amount = theta[first + j];
            double[] curve = curves[j];
            for (int k = 0; k < residual.length; k++) {
                residual[k] -= amount * curve[k];
            }
            away += amount * amount / (spread[j] * spread[j]);
        }
        return away;
    }

    /// The products with the gradients of a peak.
    void crossed(Band band, int first, int column, double[] gradients, int from, int to, double weight) {
        for (int j = 0; j < count(); j++) {
            double[] curve = curves[j];
            for (int a = 0; a < 4; a++) {
                double sum = 0;
                for (int k = from, at = a; k < to; k++, at += 4) {
                    sum += curve[k] * gradients[at];
                }
                band.add(first + j, column + a, weight * sum);
            }
        }
    }

    /// The products with each other and with the residual.
    void normal(Band band, int first, double[] theta, double[] residual, double[] slope, double weight) {
        for (int j = 0; j < count(); j++) {
            for (int i = 0; i <= j; i++) {
                double sum = 0;
                for (int k = 0; k < residual.length; k++) {
                    sum += curves[j][k] * curves[i][k];
                }
                band.add(first + j, first + i, weight * sum);
            }
            double sum = 0;
            for (int k = 0; k < residual.length; k++) {
                sum += curves[j][k] * residual[k];
            }
            double hold = 1 / (spread[j] * spread[j]);
            band.hold(first + j, hold);
            slope[first + j] += weight * sum - theta[first + j] * hold;
        }
    }
}
